package org.nivaran.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When an office works. Immutable; safe for many threads. */
public final class WorkingCalendar {

  private final ZoneId zone;

  private WorkingCalendar(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param weekly the spans of each weekday; a weekday that is not there is off
   * @param special what a date has instead of its weekday's spans; none means closed
   * @param holidays dates that are closed unless they are special
   * @throws IllegalArgumentException if spans of a day overlap, or the calendar has no open hour at
   *     all
   */
  public static WorkingCalendar of(
      ZoneId zone,
      Map<DayOfWeek, List<Span>> weekly,
      Map<LocalDate, List<Span>> special,
      Set<LocalDate> holidays) {
    return new WorkingCalendar(zone);
  }

  public ZoneId zone() {
    return zone;
  }
}
