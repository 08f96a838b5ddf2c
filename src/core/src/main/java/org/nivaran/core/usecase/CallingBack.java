package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBack.Attempt;
import org.nivaran.core.telephone.CallBack.Result;
import org.nivaran.core.telephone.CallBackId;

/** The desk rings back: who tried, what came of it, when to try again. Safe for many threads. */
public final class CallingBack {

  private static final int LONGEST_NOTE = 500;

  /** Later than this nobody remembers why. */
  private static final Duration FARTHEST = Duration.ofDays(14);

  private final CallBackStore callBacks;
  private final PeopleBook people;
  private final ClusterMutex mutex;
  private final InstantSource time;

  public CallingBack(
      CallBackStore callBacks, PeopleBook people, ClusterMutex mutex, InstantSource time) {
    this.callBacks = callBacks;
    this.people = people;
    this.mutex = mutex;
    this.time = time;
  }

  /** How somebody may be answered. */
  public enum Way {
    TELEPHONE,
    /** Some of those who share the number must not be telephoned. */
    WITH_CARE,
    /** Nobody at this number may be telephoned: answer in writing. */
    WRITE_ONLY
  }

  /** Who may be at a number. */
  public record People(List<Person> known) {

    public People {
      known = List.copyOf(known);
    }

    public Way way() {
      if (known.stream().allMatch(Person::mayBeTelephoned)) {
        return Way.TELEPHONE;
      }
      return known.stream().noneMatch(Person::mayBeTelephoned) ? Way.WRITE_ONLY : Way.WITH_CARE;
    }
  }

  /** What an attempt led to. */
  public sealed interface Outcome {

    record Kept(CallBack callBack) implements Outcome {}

    /** Nothing changed. */
    record Refused(Reason why) implements Outcome {}
  }

  /** Everybody known at a number. */
  public People people(PhoneNumber phone) {
    return new People(people.atPhone(phone));
  }

  /**
   * Writes down an attempt.
   *
   * @param revision of what the user saw; an older one is refused
   * @param next when to try again if it was in vain, or null for soon
   */
  public Outcome tried(
      CallBackId id,
      int revision,
      String user,
      Result result,
      String note,
      @Nullable Instant next) {
    Optional<CallBack> found = callBacks.find(id);
    if (found.isEmpty()) {
      return refused("gone");
    }
    return mutex.underLock(
        Stripes.lock("call-back", found.get().phone().e164()),
        () -> tried(id, revision, user, result, note, next, time.instant()));
  }

  private Outcome tried(
      CallBackId id,
      int revision,
      String user,
      Result result,
      String note,
      @Nullable Instant next,
      Instant now) {
    Optional<CallBack> found = callBacks.find(id);
    if (found.isEmpty()) {
      return refused("gone");
    }
    CallBack before = found.get();
    if (before.revision() != revision || !before.isOpen()) {
      return refused(before.isOpen() ? "changed" : "closed");
    }
    if (result.isTelephoned() && people(before.phone()).way() == Way.WRITE_ONLY) {
      return refused("do-not-telephone");
    }
    if (result == Result.GIVEN_UP && before.attempts().size() < CallBack.TRIES) {
      return refused("too-early");
    }
    if (next != null && (!next.isAfter(now) || next.isAfter(now.plus(FARTHEST)))) {
      return refused("when");
    }
    CallBack after =
        before.tried(
            new Attempt(now, user, result, Graphemes.shortened(note.strip(), LONGEST_NOTE)), next);
    return callBacks.save(after)
        ? new Outcome.Kept(callBacks.find(id).orElse(after))
        : refused("changed");
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(Reason.of("call-back.refused." + why));
  }
}
