package org.nivaran.jira.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.RecordTable;

/**
 * Where the columns of a kind of record are kept, and in which form.
 *
 * @param table without the dollar sign
 * @param key the column that tells rows apart
 * @param order by what rows are listed
 */
record RecordColumns(String table, String key, String order, List<Kept> columns) {

  /** How a value is kept. */
  enum Form {
    /** As it is; empty is null. */
    TEXT,
    /** As it is, and empty is an empty text. */
    FILLED,
    NUMBER,
    /** A JSON array of what stands between bars. */
    LIST,
    /** {@code working-days} as {@code WORKING_DAYS}. */
    CONSTANT,
    /** Never read. */
    SECRET,
    /** A department, or nothing for a group of categories. */
    OWNER,
    /** A weekday's hours: all seven are in one column. */
    WEEKDAY
  }

  /** A column of a record, and the column of the table that keeps it. */
  record Kept(String name, String column, Form form) {}

  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** What is wrong with a number that is not one never gets here. */
  static RecordColumns of(RecordTable table) {
    return switch (table) {
      case DEPARTMENTS ->
          new RecordColumns(
              "DEPARTMENT",
              "DEPT_KEY",
              "SEQ, DEPT_KEY",
              columns(
                  "key=DEPT_KEY name_en name_hi group=GROUP_NAME calendar ladder #order=SEQ",
                  true));
      case POSTS ->
          new RecordColumns(
              "POST",
              "POST_KEY",
              "DEPARTMENT, LEVEL_NO, SEQ, POST_KEY",
              columns(
                  "key=POST_KEY department #level=LEVEL_NO name_en name_hi place holder substitute"
                      + " #order=SEQ valid_from valid_to",
                  true));
      case CATEGORIES ->
          new RecordColumns(
              "CATEGORY",
              "CATEGORY_KEY",
              "SEQ, CATEGORY_KEY",
              columns(
                  "key=CATEGORY_KEY parent ^department post name_en name_hi *keywords answer_en"
                      + " answer_hi photo #order=SEQ valid_from valid_to",
                  true));
      case PLACES ->
          new RecordColumns(
              "PLACE",
              "PLACE_KEY",
              "PLACE_KEY",
              columns(
                  "key=PLACE_KEY type parent name_en name_hi lgd=LGD_CODE *aliases valid_from"
                      + " valid_to",
                  true));
      case CALENDARS ->
          new RecordColumns(
              "CALENDAR",
              "CALENDAR_KEY",
              "CALENDAR_KEY",
              columns(
                  "key=CALENDAR_KEY name_en name_hi zone @mon @tue @wed @thu @fri @sat @sun breaks"
                      + " based_on",
                  true));
      case CALENDAR_DAYS ->
          new RecordColumns(
              "CALENDAR_DAY",
              "UNIQUE_KEY",
              "CALENDAR, DAY_TEXT",
              columns(
                  "calendar date=DAY_TEXT !hours=SPANS closed=CLOSED_SPANS name_en name_hi", true));
      case CALENDAR_WEEKS ->
          new RecordColumns(
              "CALENDAR_WEEK",
              "UNIQUE_KEY",
              "CALENDAR, FIRST_DAY",
              columns("calendar first_day @mon @tue @wed @thu @fri @sat @sun breaks", true));
      case LIMITS ->
          new RecordColumns(
              "LIMIT_RULE",
              "UNIQUE_KEY",
              "CATEGORY, KIND, PLACE, CLOCK, ID",
              columns(
                  "~clock category ~kind ~priority place #amount ~unit valid_from valid_to"
                      + " source_date=ORIGIN_DATE",
                  true));
      case RULES ->
          new RecordColumns(
              "ROUTING_RULE",
              "NAME",
              "SEQ, NAME",
              columns(
                  "name #order=SEQ *keywords category place ~kind department post sets_category"
                      + " valid_from valid_to",
                  false));
      case LINES ->
          new RecordColumns(
              "LINE",
              "LINE_KEY",
              "LINE_KEY",
              columns(
                  "line=LINE_KEY phone_number_id number=PHONE_TEXT %verify_token %app_secret"
                      + " %access_token graph_version",
                  false));
      case PHONE_LINES ->
          new RecordColumns(
              "PHONE_LINE",
              "LINE_KEY",
              "LINE_KEY",
              columns(
                  "line=LINE_KEY preset zone mapping %secret %former_secret %signing_key public_url"
                      + " *recording_hosts",
                  false));
      case SMS_GATEWAYS ->
          new RecordColumns(
              "SMS_GATEWAY",
              "GATEWAY_KEY",
              "GATEWAY_KEY",
              columns(
                  "key=GATEWAY_KEY gateway=PRESET url unicode_url http_method username %password"
                      + " %secure_key entity_id header parameters accepted denied *hosts"
                      + " %report_secret",
                  false));
      case SMS_TEMPLATES ->
          new RecordColumns(
              "SMS_TEMPLATE",
              "UNIQUE_KEY",
              "MESSAGE_KEY, LANG",
              columns("message=MESSAGE_KEY language=LANG words template_id header", false));
      case TEMPLATES ->
          new RecordColumns(
              "TEMPLATE",
              "UNIQUE_KEY",
              "MESSAGE_KEY, LANG",
              columns("message=MESSAGE_KEY language=LANG words approved_name", false));
      case RETENTION ->
          new RecordColumns("RETENTION", "SUBJECT", "SUBJECT", columns("subject #days", false));
      case INTERPRETERS ->
          new RecordColumns(
              "INTERPRETER_SHIFT",
              "SHIFT_KEY",
              "SHIFT_KEY",
              columns(
                  "key=SHIFT_KEY user=USER_NAME interpreter organisation tie on_call @mon @tue @wed"
                      + " @thu @fri @sat @sun valid_from valid_to",
                  false));
      case VIDEO_ROOMS ->
          new RecordColumns(
              "VIDEO_ROOM",
              "ROOM_KEY",
              "ROOM_KEY",
              columns("key=ROOM_KEY base_url app_id %app_secret", false));
    };
  }

  /** Whether it says how sure we are of each row. */
  boolean isSourced() {
    return columns.stream().anyMatch(kept -> kept.name().equals("certainty"));
  }

  /** The columns that are searched. */
  List<String> searched() {
    List<String> searched = new ArrayList<>();
    for (Kept kept : columns) {
      if (kept.form() == Form.TEXT || kept.form() == Form.LIST || kept.form() == Form.OWNER) {
        searched.add(kept.column());
      }
    }
    return searched;
  }

  String selected() {
    List<String> selected = new ArrayList<>();
    for (Kept kept : columns) {
      if (kept.form() != Form.SECRET && !selected.contains(kept.column())) {
        selected.add(kept.column());
      }
    }
    if (table.equals("CATEGORY")) {
      selected.add("FORM");
    }
    return String.join(", ", selected);
  }

  Map<String, String> read(Row row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Kept kept : columns) {
      values.put(kept.name(), read(row, kept));
    }
    return values;
  }

  private String read(Row row, Kept kept) throws SQLException {
    return switch (kept.form()) {
      case SECRET -> "";
      case NUMBER -> String.valueOf(row.integer(kept.column()));
      case LIST -> String.join("|", list(row.textOrNull(kept.column())));
      case CONSTANT ->
          orEmpty(row.textOrNull(kept.column())).toLowerCase(Locale.ROOT).replace('_', '-');
      case OWNER ->
          AoReferenceData.GROUP.equals(row.textOrNull("FORM"))
              ? ""
              : orEmpty(row.textOrNull(kept.column()));
      case WEEKDAY -> weekday(list(row.textOrNull(kept.column())), WEEK.indexOf(kept.name()));
      case TEXT, FILLED -> orEmpty(row.textOrNull(kept.column()));
    };
  }

  /** The table's columns and what goes into them. */
  Columns written(Map<String, String> values) {
    Columns written = new Columns();
    for (Kept kept : columns) {
      String value = values.getOrDefault(kept.name(), "");
      switch (kept.form()) {
        case TEXT -> written.set(kept.column(), value.isEmpty() ? null : value);
        case FILLED -> written.set(kept.column(), value);
        case NUMBER -> written.set(kept.column(), value.isEmpty() ? 0 : Integer.parseInt(value));
        case LIST -> written.set(kept.column(), Json.of(split(value)));
        case CONSTANT ->
            written.set(
                kept.column(),
                value.isEmpty() ? null : value.toUpperCase(Locale.ROOT).replace('-', '_'));
        case OWNER -> {
          written.set(kept.column(), value.isEmpty() ? "desk" : value);
          written.set("FORM", value.isEmpty() ? AoReferenceData.GROUP : "LEAF");
        }
        case SECRET -> {
          if (!value.isEmpty()) {
            written.set(kept.column(), value);
          }
        }
        case WEEKDAY -> {
          if (kept.name().equals("mon")) {
            written.set(
                kept.column(),
                Json.of(WEEK.stream().map(day -> values.getOrDefault(day, "")).toList()));
          }
        }
      }
    }
    return written;
  }

  /** What the history keeps: of a secret only that it was given. */
  Map<String, String> withoutSecrets(Map<String, String> values) {
    Map<String, String> safe = new LinkedHashMap<>();
    for (Kept kept : columns) {
      String value = values.getOrDefault(kept.name(), "");
      safe.put(kept.name(), kept.form() == Form.SECRET && !value.isEmpty() ? "***" : value);
    }
    return safe;
  }

  private static List<String> list(@Nullable String json) {
    return json == null || json.isEmpty() ? List.of() : Json.texts(json);
  }

  private static List<String> split(String value) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split("\\|", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String weekday(List<String> week, int day) {
    return day < week.size() ? week.get(day) : "";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Reads {@code #order=SEQ}: a mark for the form, the record's name and, where it is another, the
   * column's.
   */
  private static List<Kept> columns(String text, boolean sourced) {
    List<Kept> columns = new ArrayList<>();
    String all = sourced ? text + " certainty source=ORIGIN" : text;
    for (String each : all.split(" ", -1)) {
      Form form =
          switch (each.charAt(0)) {
            case '#' -> Form.NUMBER;
            case '*' -> Form.LIST;
            case '~' -> Form.CONSTANT;
            case '%' -> Form.SECRET;
            case '^' -> Form.OWNER;
            case '@' -> Form.WEEKDAY;
            case '!' -> Form.FILLED;
            default -> Form.TEXT;
          };
      String rest = form == Form.TEXT ? each : each.substring(1);
      int equals = rest.indexOf('=');
      String name = equals < 0 ? rest : rest.substring(0, equals);
      String column =
          form == Form.WEEKDAY
              ? "WEEKLY"
              : equals < 0 ? name.toUpperCase(Locale.ROOT) : rest.substring(equals + 1);
      columns.add(new Kept(name, column, form));
    }
    return List.copyOf(columns);
  }
}
