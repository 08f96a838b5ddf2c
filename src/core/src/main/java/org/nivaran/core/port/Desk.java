package org.nivaran.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.LimitTable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.intake.Line;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.notify.Notices;
import org.nivaran.core.notify.OfficeHours;
import org.nivaran.core.place.Places;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Offices;
import org.nivaran.core.routing.Post;
import org.nivaran.core.routing.RoutingTable;

/**
 * One immutable state of the desk's own data. A use case reads it once and works with that.
 *
 * @param version grows with every change
 * @param officeCalendar the calendar of grievances that no department has yet
 * @param ladder how grievances rise where their department has no ladder of its own
 * @param ladders the departments' own ladders
 * @param calendarNames what calendars are called; one without a name goes by its key
 */
public record Desk(
    long version,
    District district,
    List<Department> departments,
    List<Post> posts,
    Places places,
    RoutingTable routing,
    Map<CalendarKey, WorkingCalendar> calendars,
    CalendarKey officeCalendar,
    LimitTable limits,
    EscalationLadder ladder,
    Map<DepartmentKey, EscalationLadder> ladders,
    List<Line> lines,
    MessageTemplates messages,
    Map<CalendarKey, Named> calendarNames) {

  /** A desk with one ladder for all, whose calendars have no names. */
  public Desk(
      long version,
      District district,
      List<Department> departments,
      List<Post> posts,
      Places places,
      RoutingTable routing,
      Map<CalendarKey, WorkingCalendar> calendars,
      CalendarKey officeCalendar,
      LimitTable limits,
      EscalationLadder ladder,
      List<Line> lines,
      MessageTemplates messages) {
    this(
        version,
        district,
        departments,
        posts,
        places,
        routing,
        calendars,
        officeCalendar,
        limits,
        ladder,
        Map.of(),
        lines,
        messages,
        Map.of());
  }

  /**
   * @throws IllegalArgumentException if the desk itself is not among the departments, or a
   *     department works by a calendar that is not there
   */
  public Desk {
    departments = List.copyOf(departments);
    posts = List.copyOf(posts);
    calendars = Map.copyOf(calendars);
    ladders = Map.copyOf(ladders);
    lines = List.copyOf(lines);
    calendarNames = Map.copyOf(calendarNames);
    if (departments.stream().noneMatch(department -> department.key().isDesk())) {
      throw new IllegalArgumentException("the desk itself is not among the departments");
    }
    if (!calendars.containsKey(officeCalendar)) {
      throw new IllegalArgumentException("no calendar \"" + officeCalendar.value() + '"');
    }
    for (Department department : departments) {
      if (!calendars.containsKey(department.calendar())) {
        throw new IllegalArgumentException(
            "department %s works by calendar %s, which is not there"
                .formatted(department.key().value(), department.calendar().value()));
      }
    }
  }

  public Optional<Department> department(DepartmentKey key) {
    return departments.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  public Optional<Post> post(PostKey key) {
    return posts.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  public Optional<Line> line(LineId id) {
    return lines.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** How the grievances of a department rise after a breach. */
  public EscalationLadder ladderOf(DepartmentKey key) {
    return ladders.getOrDefault(key, ladder);
  }

  /** Who acts at which level. */
  public Offices offices() {
    return Offices.of(posts, places);
  }

  /** Who is told what. */
  public Notices notices() {
    return new Notices(offices(), officeHours());
  }

  /** When each person may be told. */
  public OfficeHours officeHours() {
    return OfficeHours.of(
        calendar(officeCalendar), posts, department -> calendarOrOffice(calendarOf(department)));
  }

  /** By which calendar a department works; the office's for one that is not there any more. */
  public CalendarKey calendarOf(DepartmentKey key) {
    return department(key).map(Department::calendar).orElse(officeCalendar);
  }

  /**
   * The calendar that a clock was started by; the office's if it is not there any more, as when its
   * department was abolished, so that no clock stands still for that.
   */
  public WorkingCalendar calendarOrOffice(CalendarKey key) {
    WorkingCalendar calendar = calendars.get(key);
    return calendar != null ? calendar : calendar(officeCalendar);
  }

  /** What a calendar is called. */
  public Named nameOf(CalendarKey key) {
    return calendarNames.getOrDefault(key, Named.of(key.value(), key.value()));
  }

  /**
   * @throws IllegalArgumentException if there is no such calendar
   */
  public WorkingCalendar calendar(CalendarKey key) {
    WorkingCalendar calendar = calendars.get(key);
    if (calendar == null) {
      throw new IllegalArgumentException("no calendar \"" + key.value() + '"');
    }
    return calendar;
  }
}
