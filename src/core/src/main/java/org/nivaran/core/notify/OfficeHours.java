package org.nivaran.core.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.routing.Post;

/**
 * When a person may be told something: in the office hours of the department where he acts, but
 * never before {@link #MORNING} nor from {@link #EVENING} on. Who acts in several departments with
 * different hours, or in none, or only at night, is told in the hours of the desk. Immutable; safe
 * for many threads.
 */
public final class OfficeHours {

  /** Nobody is told anything earlier, whatever his office hours are. */
  public static final LocalTime MORNING = LocalTime.of(7, 0);

  /** From then on nobody is told anything. */
  public static final LocalTime EVENING = LocalTime.of(21, 0);

  private final WorkingCalendar desk;
  private final Map<String, WorkingCalendar> own;

  private OfficeHours(WorkingCalendar desk, Map<String, WorkingCalendar> own) {
    this.desk = desk;
    this.own = own;
  }

  /** The same hours for everybody. */
  public static OfficeHours of(WorkingCalendar desk) {
    return new OfficeHours(desk, Map.of());
  }

  /**
   * @param desk the hours of who has none of his own
   * @param calendars the calendar of each department that a post belongs to
   */
  public static OfficeHours of(
      WorkingCalendar desk, List<Post> posts, Function<DepartmentKey, WorkingCalendar> calendars) {
    Map<String, Set<WorkingCalendar>> found = new HashMap<>();
    for (Post post : posts) {
      String user = post.actingUser();
      if (user != null) {
        found
            .computeIfAbsent(user, each -> new HashSet<>())
            .add(calendars.apply(post.department()));
      }
    }
    Map<String, WorkingCalendar> own = new HashMap<>();
    found.forEach(
        (user, hours) -> {
          if (hours.size() == 1) {
            own.put(user, hours.iterator().next());
          }
        });
    return new OfficeHours(desk, Map.copyOf(own));
  }

  /** Whether a user may be told anything now. */
  public boolean mayTell(String user, Instant now) {
    WorkingCalendar hours = hours(user, now);
    LocalTime time = now.atZone(hours.zone()).toLocalTime();
    return hours.isOpen(now) && !time.isBefore(MORNING) && time.isBefore(EVENING);
  }

  /** The date where the user works. */
  public LocalDate date(String user, Instant now) {
    return hours(user, now).dateOf(now);
  }

  /**
   * When the day begins on which a user is told what has come up: as his office opens on this day
   * or the next open one.
   */
  public Instant opening(String user, LocalDate day) {
    Instant early = morning(desk, day);
    return opening(hours(user, early), day);
  }

  private WorkingCalendar hours(String user, Instant now) {
    WorkingCalendar calendar = own.getOrDefault(user, desk);
    Instant opening = opening(calendar, calendar.dateOf(now));
    return opening.atZone(calendar.zone()).toLocalTime().isBefore(EVENING) ? calendar : desk;
  }

  private static Instant opening(WorkingCalendar calendar, LocalDate day) {
    return calendar.nextOpening(morning(calendar, day));
  }

  private static Instant morning(WorkingCalendar calendar, LocalDate day) {
    return day.atTime(MORNING).atZone(calendar.zone()).toInstant();
  }
}
