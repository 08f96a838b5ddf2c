package org.nivaran.core.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.nivaran.core.calendar.WorkingCalendar;

/**
 * When citizens are called about a resolution: while the desk works, and then only from nine in the
 * morning to eight in the evening, at most three times, hours apart.
 */
public final class CallOutRules {

  public static final int MOST_TRIES = 3;

  /** Another hour of another day reaches who was at work. */
  public static final Duration APART = Duration.ofHours(20);

  /** How long after its due time an answer to a call still counts. */
  public static final Duration VALID = Duration.ofDays(14);

  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final LocalTime LAST = LocalTime.of(20, 0);
  private static final int DAYS = 60;

  /** Whether citizens may be called now. */
  public static boolean isDecent(WorkingCalendar desk, Instant now) {
    LocalTime here = now.atZone(desk.zone()).toLocalTime();
    return desk.isOpen(now) && !here.isBefore(FIRST) && here.isBefore(LAST);
  }

  /**
   * The first decent moment at or after another.
   *
   * @throws org.nivaran.core.calendar.NoWorkingTimeException if the desk never works
   */
  public static Instant nextDecent(WorkingCalendar desk, Instant from) {
    Instant at = from;
    for (int i = 0; i < DAYS && !isDecent(desk, at); i++) {
      ZonedDateTime here = desk.nextOpening(at).atZone(desk.zone());
      if (here.toLocalTime().isBefore(FIRST)) {
        at = here.with(FIRST).toInstant();
      } else if (!here.toLocalTime().isBefore(LAST)) {
        at = here.plusDays(1).with(FIRST).toInstant();
      } else {
        at = here.toInstant();
      }
    }
    return at;
  }

  private CallOutRules() {}
}
