package org.nivaran.core.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;

/**
 * When a grievance may wait, and how long. Without such rules waiting becomes the place where
 * grievances are hidden.
 *
 * @param mostWaits how often a grievance may wait for its citizen
 * @param waitDays after how many days waiting for the citizen ends if no day was given
 * @param mostWaitDays the latest day it may end, in days from today
 * @param holdDays after how many days a hold is reviewed if no day was given
 * @param mostHoldDays the latest day it may be reviewed, in days from today
 */
public record SuspensionRules(
    int mostWaits, int waitDays, int mostWaitDays, int holdDays, int mostHoldDays) {

  /** Two questions of a week each, a month at most; a hold of two weeks, half a year at most. */
  public static final SuspensionRules STANDARD = new SuspensionRules(2, 7, 30, 14, 183);

  /**
   * @throws IllegalArgumentException if a number is not positive or a usual time is longer than the
   *     longest
   */
  public SuspensionRules {
    if (mostWaits < 1 || waitDays < 1 || holdDays < 1) {
      throw new IllegalArgumentException("not a rule: nobody could wait");
    }
    if (waitDays > mostWaitDays || holdDays > mostHoldDays) {
      throw new IllegalArgumentException("the usual time is longer than the longest");
    }
  }

  /**
   * Why a grievance may not be made to wait, or empty if it may. A question without a day is
   * allowed: the usual one is taken.
   *
   * @param waitsBefore how often it has waited for its citizen so far
   * @param today the office's date
   */
  public Optional<Reason> refusal(
      Suspension.Kind kind, Suspension.Wish wish, int waitsBefore, LocalDate today) {
    boolean waiting = kind == Suspension.Kind.WAITING;
    if (waiting && waitsBefore >= mostWaits) {
      return refuse("too-often", mostWaits);
    }
    if (isBlank(wish.words())) {
      return refuse(waiting ? "no-question" : "no-reason");
    }
    LocalDate until = wish.until();
    if (until == null) {
      return waiting ? Optional.empty() : refuse("no-review");
    }
    if (!until.isAfter(today)) {
      return refuse("not-later");
    }
    int mostDays = waiting ? mostWaitDays : mostHoldDays;
    return until.isAfter(today.plusDays(mostDays))
        ? refuse("too-late", mostDays)
        : Optional.empty();
  }

  /**
   * The suspension that follows from a wish. Where the wish is silent the usual day is taken, and a
   * day beyond the longest becomes the longest: whatever let the wish through, no grievance waits
   * without an end.
   */
  public Suspension suspension(
      IssueId issue,
      Suspension.Kind kind,
      Suspension.Wish wish,
      Instant since,
      WorkingCalendar calendar) {
    boolean waiting = kind == Suspension.Kind.WAITING;
    LocalDate today = calendar.dateOf(since);
    LocalDate latest = today.plusDays(waiting ? mostWaitDays : mostHoldDays);
    LocalDate wished = wish.until();
    LocalDate until = wished == null ? today.plusDays(waiting ? waitDays : holdDays) : wished;
    until = until.isAfter(latest) ? latest : until;
    until = until.isAfter(today) ? until : today.plusDays(1);
    String words = wish.words();
    return new Suspension(
        SuspensionId.NONE,
        issue,
        kind,
        words == null ? "" : words.strip(),
        until,
        since,
        calendar.nextOpening(until.atStartOfDay(calendar.zone()).toInstant()),
        null);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Reason> refuse(String key, Object... args) {
    return Optional.of(Reason.of("suspension.refused." + key, args));
  }
}
