package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.routing.Department;
import org.nivaran.core.tally.DayFigures;

/** Reads the figures of a day from the counters. Safe for many threads. */
public final class ReadingTheDay {

  private final ReferenceData referenceData;
  private final TallyStore tally;
  private final GrievanceStore grievances;

  public ReadingTheDay(ReferenceData referenceData, TallyStore tally, GrievanceStore grievances) {
    this.referenceData = referenceData;
    this.tally = tally;
    this.grievances = grievances;
  }

  /** Which day it is at the desk. */
  public LocalDate today(Instant now) {
    return now.atZone(referenceData.current().district().zone()).toLocalDate();
  }

  /**
   * The figures of a day. What is overdue is counted at the end of the day, for the present day
   * now, among the grievances that are open now.
   */
  public DayFigures read(LocalDate date, Instant now) {
    Desk desk = referenceData.current();
    Instant end = date.plusDays(1).atStartOfDay(desk.district().zone()).toInstant();
    return DayFigures.of(
        date,
        desk.departments().stream().map(Department::key).toList(),
        tally.read(date),
        grievances.overdueByDepartment(end.isBefore(now) ? end : now));
  }
}
