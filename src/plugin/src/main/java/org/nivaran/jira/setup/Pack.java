package org.nivaran.jira.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.RecordTable;

/** The data pack of a district, from the files in the jar. */
final class Pack {

  /** The pack with nothing in it but the desk itself. */
  static final String EMPTY = "empty";

  private final String folder;

  private Pack(String name) {
    this.folder = "/pack/" + name + "/";
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

  /** The calendar of the office. */
  CalendarKey calendarKey() {
    return new CalendarKey(text(rows("calendars").get(0), "key"));
  }

  ZoneId zone() {
    return ZoneId.of(text(rows("calendars").get(0), "zone"));
  }

  List<Department> departments() {
    List<Department> departments = new ArrayList<>();
    for (Map<String, String> row : rows("departments")) {
      DepartmentKey key = new DepartmentKey(text(row, "key"));
      departments.add(new Department(key, named(row, "name"), group(key), calendarKey()));
    }
    return departments;
  }

  /** The district's own name, or null if the pack has none. */
  @Nullable Named districtName() {
    return rows("places").stream()
        .filter(row -> text(row, "type").equals("district"))
        .map(row -> named(row, "name"))
        .findFirst()
        .orElse(null);
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

  private static Named named(Map<String, String> row, String column) {
    return Named.of(text(row, column + "_en"), text(row, column + "_hi"));
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
