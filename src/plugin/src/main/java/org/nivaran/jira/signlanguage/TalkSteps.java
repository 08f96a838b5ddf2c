package org.nivaran.jira.signlanguage;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.signlanguage.TalkId;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.core.usecase.TalkingInSign.Outcome;

/** Takes the steps that forms ask for. Thread safe. */
public final class TalkSteps {

  private final TalkingInSign talking;
  private final ReferenceData data;

  public TalkSteps(TalkingInSign talking, ReferenceData data) {
    this.talking = talking;
    this.data = data;
  }

  /**
   * @param deed as in the address of the form
   * @return empty if there is no such deed
   */
  Optional<Outcome> take(String deed, TalkId id, TalkForm form, ApplicationUser user, Instant now) {
    Optional<Integer> seen = form.seen();
    return seen.isEmpty()
        ? Optional.of(refused("changed"))
        : take(deed, id, seen.get(), form, user.getKey(), now);
  }

  private Optional<Outcome> take(
      String deed, TalkId id, int seen, TalkForm form, String user, Instant now) {
    ZoneId zone = data.current().district().zone();
    return switch (deed) {
      case "take" -> Optional.of(talking.take(id, seen, user));
      case "give-back" -> Optional.of(talking.giveBack(id, seen, user));
      case "begin" -> Optional.of(talking.begin(id, seen, user, now));
      case "book" ->
          Optional.of(
              form.slot(zone)
                  .map(slot -> talking.book(id, seen, slot, now))
                  .orElseGet(() -> refused("slot")));
      case "end" -> Optional.of(talking.end(id, seen, user, form.account(), form.begun(zone), now));
      case "miss" -> Optional.of(talking.miss(id, seen, user, now));
      case "cancel" -> Optional.of(talking.cancel(id, seen, now));
      case "write" ->
          Optional.of(
              form.words().isBlank()
                  ? refused("no-words")
                  : talking.write(id, seen, form.words(), user, now));
      case "read-back" ->
          Optional.of(
              form.readBack()
                  .map(answer -> talking.readBack(id, seen, answer))
                  .orElseGet(() -> refused("no-answer")));
      default -> Optional.empty();
    };
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(Reason.of("sign.refused." + why));
  }
}
