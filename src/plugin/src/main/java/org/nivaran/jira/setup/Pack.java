package org.nivaran.jira.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.settings.DeskEditor.NewCalendar;
import org.nivaran.jira.settings.DeskEditor.SpecialDay;
import org.nivaran.jira.settings.RecordTable;

/** The data pack of a district, from the files in the jar. */
final class Pack {

  /** The pack with nothing in it but the desk itself. */
  static final String EMPTY = "empty";

  private final String folder;
  private final NewCalendar calendar;

  private Pack(String name) {
    this.folder = "/pack/" + name + "/";
    this.calendar = readCalendar();
  }

  /**
   * @throws IllegalArgumentException if there is no such pack, or a file of it is wrong
   */
  static Pack named(String name) {
    if (Pack.class.getResource("/pack/" + name + "/departments.csv") == null) {
      throw new IllegalArgumentException("there is no pack \"" + name + '"');
    }
    return new Pack(name);
  }

  /** The group of a department's officers. */
  static String group(DepartmentKey department) {
    return department.isDesk() ? "nivaran-operators" : "nivaran-dept-" + department.value();
  }

  NewCalendar calendar() {
    return calendar;
  }

  List<Department> departments() {
    List<Department> departments = new ArrayList<>();
    for (Map<String, String> row : rows("departments")) {
      DepartmentKey key = new DepartmentKey(text(row, "key"));
      departments.add(new Department(key, named(row, "name"), group(key), calendar.key()));
    }
    return departments;
  }

  /**
   * @param isUser whether there is a user of this name; a post whose holder is not there is vacant
   */
  List<Post> posts(Predicate<String> isUser) {
    List<Post> posts = new ArrayList<>();
    for (Map<String, String> row : rows("posts")) {
      String place = text(row, "place");
      String holder = text(row, "holder");
      String substitute = text(row, "substitute");
      posts.add(
          new Post(
              new PostKey(text(row, "key")),
              new DepartmentKey(text(row, "department")),
              new Level(Integer.parseInt(text(row, "level"))),
              named(row, "name"),
              place.isEmpty() ? null : new PlaceKey(place),
              !holder.isEmpty() && isUser.test(holder) ? holder : null,
              !substitute.isEmpty() && isUser.test(substitute) ? substitute : null));
    }
    return posts;
  }

  /** The leaves of the tree. */
  List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    for (Map<String, String> row : rows("categories")) {
      if (text(row, "department").isEmpty()) {
        continue;
      }
      categories.add(
          new Category(
              new CategoryKey(text(row, "key")),
              named(row, "name"),
              new DepartmentKey(text(row, "department")),
              null,
              several(text(row, "keywords")),
              text(row, "answer_en").isEmpty() ? null : named(row, "answer")));
    }
    return categories;
  }

  /** All limits, those that have ended too. */
  List<LimitRule> limits() {
    List<LimitRule> limits = new ArrayList<>();
    for (Map<String, String> row : rows("limits")) {
      String category = text(row, "category");
      String kind = text(row, "kind");
      String priority = text(row, "priority");
      String place = text(row, "place");
      limits.add(
          new LimitRule(
              constant(ClockKind.class, text(row, "clock")),
              category.isEmpty() ? null : new CategoryKey(category),
              kind.isEmpty() ? null : Kind.ofKey(kind).orElseThrow(() -> wrong("limits", kind)),
              priority.isEmpty()
                  ? null
                  : Priority.ofKey(priority).orElseThrow(() -> wrong("limits", priority)),
              place.isEmpty() ? null : new PlaceKey(place),
              new Limit(
                  Integer.parseInt(text(row, "amount")),
                  constant(LimitUnit.class, text(row, "unit")))));
    }
    return limits;
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Map<String, String> row : rows("places")) {
      String parent = text(row, "parent");
      String lgd = text(row, "lgd");
      places.add(
          new Place(
              new PlaceKey(text(row, "key")),
              parent.isEmpty() ? null : new PlaceKey(parent),
              text(row, "type"),
              lgd.isEmpty() ? null : lgd,
              Map.of("en", text(row, "name_en"), "hi", text(row, "name_hi")),
              several(text(row, "aliases"))));
    }
    return places;
  }

  /** The district's own name, or null if the pack has none. */
  @Nullable Named districtName() {
    return rows("places").stream()
        .filter(row -> text(row, "type").equals("district"))
        .map(row -> named(row, "name"))
        .findFirst()
        .orElse(null);
  }

  private NewCalendar readCalendar() {
    Map<String, String> row = rows("calendars").get(0);
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans =
          Arrays.stream(
                  text(row, day.name().substring(0, 3).toLowerCase(Locale.ROOT)).split(" ", -1))
              .filter(span -> !span.isEmpty())
              .map(Span::parse)
              .toList();
      weekly.put(day, spans);
    }
    List<SpecialDay> holidays = new ArrayList<>();
    for (Map<String, String> holiday : rows("holidays")) {
      holidays.add(
          new SpecialDay(
              LocalDate.parse(text(holiday, "date")),
              named(holiday, "name"),
              List.of(),
              text(holiday, "source")));
    }
    return new NewCalendar(
        new CalendarKey(text(row, "key")),
        named(row, "name"),
        ZoneId.of(text(row, "zone")),
        weekly,
        holidays);
  }

  /** The rows of a table as they are kept, in their order, with how sure we are and why. */
  List<Map<String, String>> records(RecordTable table) {
    String file = table == RecordTable.CALENDAR_DAYS ? "holidays" : table.key();
    List<Map<String, String>> records = new ArrayList<>();
    for (Map<String, String> row : rows(file)) {
      Map<String, String> record = new HashMap<>(row);
      record.put("order", String.valueOf(records.size()));
      records.add(record);
    }
    return records;
  }

  private List<Map<String, String>> rows(String file) {
    return Csv.rows(text(file));
  }

  /** A file of the pack as it is, so that two contents can be told apart. */
  String text(String file) {
    String path = folder + file + ".csv";
    try (InputStream stream = Pack.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** A constant as the files write it: {@code first-contact}. */
  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Named named(Map<String, String> row, String column) {
    return Named.of(text(row, column + "_en"), text(row, column + "_hi"));
  }

  private static List<String> several(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static String text(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw wrong(column, "no such column");
    }
    return text;
  }

  private static IllegalArgumentException wrong(String where, String what) {
    return new IllegalArgumentException("pack: " + where + ": " + what);
  }
}
