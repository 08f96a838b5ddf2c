package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.NoWorkingTimeException;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;

/**
 * Says what clocks a grievance would get if it were registered: which department by which calendar,
 * which one row of the limits wins for each clock and which it passes over, and when each would be
 * due. Changes nothing and reads nothing but what it is given.
 */
public final class ForeseeingClocks {

  /**
   * What would come of a registration.
   *
   * @param decision who would get it, and why
   * @param calendar by which the clocks would run
   */
  public record Foreseen(RoutingDecision decision, CalendarKey calendar, List<Line> clocks) {

    public Foreseen {
      clocks = List.copyOf(clocks);
    }
  }

  /**
   * One clock.
   *
   * @param rule the row that wins, or null if such a grievance has no clock of this kind
   * @param passedOver rows that fit as well, in the order in which they would win
   * @param preview when it would be due and why, or null without a rule or without working time
   */
  public record Line(
      ClockKind kind,
      @Nullable LimitRule rule,
      List<LimitRule> passedOver,
      @Nullable ClockPreview preview) {

    public Line {
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * @param department to which it would be given by hand, or null if the routing decides
   * @param at when it would be registered
   */
  public static Foreseen foresee(
      Desk desk, Subject subject, @Nullable DepartmentKey department, Instant at) {
    RoutingDecision decision =
        desk.routing()
            .decide(new RoutingRequest("", subject.category(), subject.place(), subject.kind()));
    Subject registered =
        new Subject(subject.kind(), subject.priority(), decision.category(), decision.place());
    CalendarKey key = desk.calendarOf(department == null ? decision.department() : department);
    WorkingCalendar calendar = desk.calendarOrOffice(key);
    List<Line> lines = new ArrayList<>();
    for (ClockKind kind : ClockKind.values()) {
      List<LimitRule> fitting = desk.limits().candidates(kind, registered, calendar.dateOf(at));
      if (kind.isOfGrievances() || !fitting.isEmpty()) {
        lines.add(line(kind, fitting, calendar, at));
      }
    }
    return new Foreseen(decision, key, lines);
  }

  private static Line line(
      ClockKind kind, List<LimitRule> fitting, WorkingCalendar calendar, Instant at) {
    if (fitting.isEmpty()) {
      return new Line(kind, null, List.of(), null);
    }
    LimitRule rule = fitting.get(0);
    return new Line(
        kind, rule, fitting.subList(1, fitting.size()), preview(calendar, rule, at).orElse(null));
  }

  private static Optional<ClockPreview> preview(
      WorkingCalendar calendar, LimitRule rule, Instant at) {
    try {
      return Optional.of(ClockPreview.of(calendar, at, rule.limit(), List.of()));
    } catch (NoWorkingTimeException e) {
      return Optional.empty();
    }
  }

  private ForeseeingClocks() {}
}
