package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.Transactions;

/**
 * Sends a grievance back to a lower level by hand. Its clocks run on: if its time goes on being
 * over, it rises again from there, one level at a time. Safe for many threads and nodes.
 */
public final class LoweringLevel {

  private static final int MOST_TRIES = 20;

  private final GrievanceStore grievances;
  private final ClockStore clocks;
  private final IssueTracker tracker;
  private final Transactions transactions;

  public LoweringLevel(
      GrievanceStore grievances,
      ClockStore clocks,
      IssueTracker tracker,
      Transactions transactions) {
    this.grievances = grievances;
    this.clocks = clocks;
    this.tracker = tracker;
    this.transactions = transactions;
  }

  /**
   * Lowers the level in Jira and in the desk's books, and writes who did it and why into the
   * history of the citizen's clock.
   *
   * @param to the level it goes back to
   * @param actor the user's key
   * @param words why, in the words of whoever does it
   * @return why it may not be, or empty if it is done; then nothing, or everything, has changed
   */
  public Optional<Reason> lower(IssueId issue, Level to, String actor, String words, Instant now) {
    Optional<Grievance> known = grievances.find(issue);
    Optional<Reason> refusal = refusal(known, to, words);
    if (refusal.isPresent()) {
      return refusal;
    }
    tracker.setFields(issue, List.of(new IssueTracker.FieldChange.AtLevel(to)), actor);
    Reason why = Reason.of("clock.reason.lowered", to, words.strip());
    transactions.inOne(
        () -> {
          grievances.update(issue, grievance -> grievance.atLevel(to));
          clocks.of(issue).stream()
              .filter(clock -> clock.kind() == ClockKind.CITIZEN)
              .findFirst()
              .ifPresent(clock -> note(clock, now, actor, why));
        });
    return Optional.empty();
  }

  /**
   * Whether somebody answers for a grievance at its level or above in its department, and so may
   * send it back.
   *
   * @param userName the name of the user, as posts have it
   */
  public static boolean isHead(Desk desk, Grievance grievance, String userName) {
    PlaceKey place = grievance.subject().place();
    return desk.posts().stream()
        .filter(post -> post.department().equals(grievance.department()))
        .filter(post -> post.level().compareTo(grievance.assignment().level()) >= 0)
        .filter(post -> userName.equals(post.actingUser()))
        .anyMatch(
            post -> {
              PlaceKey region = post.place();
              return region == null || place != null && desk.places().isIn(place, region);
            });
  }

  private static Optional<Reason> refusal(Optional<Grievance> known, Level to, String words) {
    if (known.isEmpty() || !known.get().isOpen()) {
      return Optional.of(Reason.of("level.refused.not-open"));
    }
    if (to.compareTo(known.get().assignment().level()) >= 0) {
      return Optional.of(Reason.of("level.refused.not-lower", known.get().assignment().level()));
    }
    return words.isBlank() ? Optional.of(Reason.of("level.refused.no-reason")) : Optional.empty();
  }

  private void note(Clock read, Instant now, String actor, Reason why) {
    Clock clock = read;
    for (int i = 0; i < MOST_TRIES; i++) {
      Clock.Turn turn = clock.lowered(now, actor, why);
      if (clocks.replace(clock, turn.clock(), turn.events())) {
        return;
      }
      clock = clocks.find(read.id()).orElse(clock);
    }
    throw new IllegalStateException("clock " + read.id().value() + " changes all the time");
  }
}
