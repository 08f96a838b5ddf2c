package org.nivaran.jira.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.place.Place;
import org.nivaran.core.port.District;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;

/**
 * Writes the desk's own data. What is added by its key and is there already stays as it is, because
 * an admin may have changed it; what is saved is overwritten. Every call is one transaction, may be
 * repeated, and shows on this node at once. Thread safe.
 *
 * <p>The adding methods return how many were new.
 */
public interface DeskEditor {

  int addDepartments(List<Department> departments);

  int addPosts(List<Post> posts);

  int addCategories(List<Category> categories);

  int addPlaces(List<Place> places);

  /** Adds a calendar with its weekly hours; counts the calendar and the days that are new. */
  int addCalendar(NewCalendar calendar);

  int addLimits(List<LimitRule> limits);

  int addMessages(List<MessageTemplate> messages);

  void saveDistrict(District district, CalendarKey officeCalendar, EscalationLadder ladder);

  void saveLine(LineSecrets line, PhoneNumber number);

  void savePhoneSecret(String secret);

  void saveSettings(DeskSettings settings);

  /** The desk is not set up any more. Its own data stay. */
  void forgetSettings();

  /**
   * A calendar as the pack gives it.
   *
   * @param days the dates that are unlike their weekday
   */
  record NewCalendar(
      CalendarKey key,
      Named name,
      ZoneId zone,
      Map<DayOfWeek, List<Span>> weekly,
      List<SpecialDay> days) {}

  /**
   * A date that is unlike its weekday.
   *
   * @param spans when it is open; none for a holiday
   * @param origin where we have it from, or null
   */
  record SpecialDay(LocalDate date, Named name, List<Span> spans, @Nullable String origin) {}
}
