package org.nivaran.jira.reference;

import static org.nivaran.jira.reference.Column.area;
import static org.nivaran.jira.reference.Column.choice;
import static org.nivaran.jira.reference.Column.key;
import static org.nivaran.jira.reference.Column.list;
import static org.nivaran.jira.reference.Column.number;
import static org.nivaran.jira.reference.Column.plain;
import static org.nivaran.jira.reference.Column.reference;
import static org.nivaran.jira.reference.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.sms.SmsPreset;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.jira.reference.Column.Form;
import org.nivaran.jira.settings.RecordTable;

/** All kinds of records that the desk has: what differs between them, and nothing else. */
final class RecordKinds {

  /** What may be kept for a time only; forgotten uploads go by themselves. */
  static final List<String> KEPT =
      Arrays.stream(OldRecords.What.values())
          .filter(what -> what != OldRecords.What.UPLOADS)
          .map(OldRecords.What::key)
          .toList();

  private static final int NAME = 255;
  private static final int LONG = 4000;
  private static final List<String> PLACE_TYPES =
      List.of(
          "district",
          "tehsil",
          "ri-circle",
          "halka",
          "block",
          "gp",
          "village",
          "ulb",
          "zone",
          "ward");

  private static final Map<RecordTable, RecordKind> ALL = all();

  static RecordKind of(RecordTable table) {
    RecordKind kind = ALL.get(table);
    if (kind == null) {
      throw new IllegalStateException("no kind for " + table);
    }
    return kind;
  }

  private static Map<RecordTable, RecordKind> all() {
    Map<RecordTable, RecordKind> all = new EnumMap<>(RecordTable.class);
    for (RecordKind kind :
        List.of(
            departments(),
            posts(),
            categories(),
            places(),
            calendars(),
            calendarDays(),
            calendarWeeks(),
            limits(),
            rules(),
            lines(),
            templates(),
            phoneLines(),
            smsGateways(),
            smsTemplates(),
            retention(),
            interpreters(),
            videoRooms())) {
      all.put(kind.table(), kind);
    }
    return all;
  }

  private static RecordKind departments() {
    return new RecordKind(
        RecordTable.DEPARTMENTS,
        sourced(
            key("key"),
            text("name_en", NAME).needed(),
            text("name_hi", NAME).needed(),
            plain("group", Form.GROUP).needed(),
            reference("calendar", RecordTable.CALENDARS).needed(),
            plain("ladder", Form.LADDER),
            number("order", 0, 100_000)),
        List.of("key", "name_en", "name_hi", "group", "calendar", "ladder"),
        List.of());
  }

  private static RecordKind posts() {
    return new RecordKind(
        RecordTable.POSTS,
        sourced(
            key("key"),
            reference("department", RecordTable.DEPARTMENTS).needed(),
            number("level", 1, 4).needed(),
            text("name_en", NAME).needed(),
            text("name_hi", NAME).needed(),
            reference("place", RecordTable.PLACES),
            plain("holder", Form.USER),
            plain("substitute", Form.USER),
            number("order", 0, 100_000),
            plain("valid_from", Form.DATE),
            plain("valid_to", Form.DATE)),
        List.of("key", "department", "level", "name_en", "name_hi", "holder", "substitute"),
        List.of(RecordRules::datesInOrder, RecordRules::notItsOwnSubstitute));
  }

  private static RecordKind categories() {
    return new RecordKind(
        RecordTable.CATEGORIES,
        sourced(
            key("key"),
            reference("parent", RecordTable.CATEGORIES),
            reference("department", RecordTable.DEPARTMENTS),
            reference("post", RecordTable.POSTS),
            text("name_en", NAME).needed(),
            text("name_hi", NAME).needed(),
            list("keywords"),
            area("answer_en", LONG),
            area("answer_hi", LONG),
            choice("photo", List.of("yes", "no")),
            number("order", 0, 100_000),
            plain("valid_from", Form.DATE),
            plain("valid_to", Form.DATE)),
        List.of("key", "parent", "department", "name_en", "name_hi", "keywords", "photo"),
        List.of(
            RecordRules::datesInOrder,
            RecordRules::noCircle,
            RecordRules::groupOrLeaf,
            RecordRules::postOfTheDepartment));
  }

  private static RecordKind places() {
    return new RecordKind(
        RecordTable.PLACES,
        sourced(
            key("key"),
            choice("type", PLACE_TYPES).needed(),
            reference("parent", RecordTable.PLACES),
            text("name_en", NAME).needed(),
            text("name_hi", NAME).needed(),
            text("lgd", 20),
            list("aliases"),
            plain("valid_from", Form.DATE),
            plain("valid_to", Form.DATE)),
        List.of("key", "type", "parent", "name_en", "name_hi", "lgd"),
        List.of(RecordRules::datesInOrder, RecordRules::noCircle));
  }

  private static RecordKind calendars() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                key("key"),
                text("name_en", NAME).needed(),
                text("name_hi", NAME).needed(),
                plain("zone", Form.ZONE).needed()));
    CalendarRules.WEEK.forEach(day -> columns.add(plain(day, Form.HOURS)));
    columns.add(plain("breaks", Form.HOURS));
    columns.add(reference("based_on", RecordTable.CALENDARS));
    return new RecordKind(
        RecordTable.CALENDARS,
        sourced(columns.toArray(Column[]::new)),
        List.of("key", "name_en", "name_hi", "zone", "mon", "sat", "sun", "breaks", "based_on"),
        List.of(CalendarRules::opens, CalendarRules::notBasedOnItself));
  }

  private static RecordKind calendarDays() {
    return new RecordKind(
        RecordTable.CALENDAR_DAYS,
        sourced(
            reference("calendar", RecordTable.CALENDARS).needed().forGood(),
            plain("date", Form.DATE).needed().forGood(),
            plain("hours", Form.HOURS),
            plain("closed", Form.HOURS),
            text("name_en", NAME).needed(),
            text("name_hi", NAME).needed()),
        List.of("calendar", "date", "hours", "closed", "name_en", "name_hi"),
        List.of(CalendarRules::hoursOfADay));
  }

  private static RecordKind calendarWeeks() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                reference("calendar", RecordTable.CALENDARS).needed().forGood(),
                plain("first_day", Form.DATE).needed().forGood()));
    CalendarRules.WEEK.forEach(day -> columns.add(plain(day, Form.HOURS)));
    columns.add(plain("breaks", Form.HOURS));
    return new RecordKind(
        RecordTable.CALENDAR_WEEKS,
        sourced(columns.toArray(Column[]::new)),
        List.of("calendar", "first_day", "mon", "sat", "sun", "breaks"),
        List.of(CalendarRules::opens));
  }

  private static RecordKind limits() {
    List<Column> columns =
        new ArrayList<>(
            sourced(
                choice("clock", ClockKind.values()).needed(),
                reference("category", RecordTable.CATEGORIES),
                choice("kind", Kind.values()),
                choice("priority", Priority.values()),
                reference("place", RecordTable.PLACES),
                number("amount", 1, 10 * 366 * 24 * 60).needed(),
                choice("unit", LimitUnit.values()).needed(),
                plain("valid_from", Form.DATE),
                plain("valid_to", Form.DATE)));
    columns.add(plain("source_date", Form.DATE));
    return new RecordKind(
        RecordTable.LIMITS,
        columns,
        List.of(
            "clock",
            "category",
            "kind",
            "priority",
            "place",
            "amount",
            "unit",
            "valid_from",
            "valid_to"),
        List.of(
            RecordRules::datesInOrder,
            RecordRules::limitIsPossible,
            RecordRules::oneLimitAtATime,
            RecordRules::limitOfALeaf));
  }

  private static RecordKind rules() {
    return new RecordKind(
        RecordTable.RULES,
        List.of(
            text("name", 200).needed().forGood(),
            number("order", 0, 100_000),
            list("keywords"),
            reference("category", RecordTable.CATEGORIES),
            reference("place", RecordTable.PLACES),
            choice("kind", Kind.values()),
            reference("department", RecordTable.DEPARTMENTS).needed(),
            reference("post", RecordTable.POSTS),
            reference("sets_category", RecordTable.CATEGORIES),
            plain("valid_from", Form.DATE),
            plain("valid_to", Form.DATE)),
        List.of("order", "name", "keywords", "category", "place", "kind", "department"),
        List.of(
            RecordRules::datesInOrder,
            RecordRules::ruleAsksForSomething,
            RecordRules::leavesOfARule,
            RecordRules::postOfTheDepartment));
  }

  private static RecordKind lines() {
    return new RecordKind(
        RecordTable.LINES,
        List.of(
            key("line"),
            text("phone_number_id", 40).needed(),
            plain("number", Form.PHONE).needed(),
            plain("verify_token", Form.SECRET).needed(),
            plain("app_secret", Form.SECRET).needed(),
            new Column("access_token", Form.SECRET, true, false, 0, 2000, List.of(), null),
            plain("graph_version", Form.VERSION)),
        List.of("line", "phone_number_id", "number", "graph_version"),
        List.of());
  }

  private static RecordKind templates() {
    return new RecordKind(
        RecordTable.TEMPLATES,
        List.of(
            choice("message", Arrays.stream(MessageKind.values()).map(MessageKind::key).toList())
                .needed()
                .forGood(),
            choice("language", List.of("hi", "en", "hne")).needed().forGood(),
            area("words", LONG).needed(),
            text("approved_name", NAME)),
        List.of("message", "language", "words", "approved_name"),
        List.of(RecordRules::knownVariables));
  }

  private static RecordKind phoneLines() {
    List<String> presets = new ArrayList<>(List.of(CallPreset.AUTO));
    Arrays.stream(CallPreset.values()).map(CallPreset::key).forEach(presets::add);
    return new RecordKind(
        RecordTable.PHONE_LINES,
        List.of(
            key("line"),
            choice("preset", presets).needed(),
            plain("zone", Form.ZONE).needed(),
            area("mapping", LONG),
            plain("secret", Form.SECRET),
            plain("former_secret", Form.SECRET),
            plain("signing_key", Form.SECRET),
            text("public_url", LONG),
            list("recording_hosts")),
        List.of("line", "preset", "zone", "public_url", "recording_hosts"),
        List.of(PhoneRules::mappingReads, PhoneRules::secretsAreLong));
  }

  private static RecordKind smsGateways() {
    return new RecordKind(
        RecordTable.SMS_GATEWAYS,
        List.of(
            key("key"),
            choice("gateway", SmsPreset.values()).needed(),
            text("url", LONG).needed(),
            text("unicode_url", LONG),
            choice("http_method", List.of("get", "post")),
            text("username", NAME),
            plain("password", Form.SECRET),
            plain("secure_key", Form.SECRET),
            text("entity_id", 40),
            text("header", 40),
            area("parameters", LONG),
            text("accepted", NAME),
            text("denied", NAME),
            list("hosts").needed(),
            plain("report_secret", Form.SECRET)),
        List.of("key", "gateway", "url", "username", "entity_id", "header", "hosts"),
        List.of(PhoneRules::addressIsAllowed, PhoneRules::patternsRead));
  }

  private static RecordKind smsTemplates() {
    return new RecordKind(
        RecordTable.SMS_TEMPLATES,
        List.of(
            choice("message", Arrays.stream(MessageKind.values()).map(MessageKind::key).toList())
                .needed()
                .forGood(),
            choice("language", List.of("hi", "en", "hne")).needed().forGood(),
            area("words", 1000).needed(),
            text("template_id", 40).needed(),
            text("header", 40)),
        List.of("message", "language", "words", "template_id", "header"),
        List.of(RecordRules::knownVariables));
  }

  private static RecordKind retention() {
    return new RecordKind(
        RecordTable.RETENTION,
        List.of(choice("subject", KEPT).needed().forGood(), number("days", 365, 36_500).needed()),
        List.of("subject", "days"),
        List.of());
  }

  private static RecordKind interpreters() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                key("key"),
                plain("user", Form.USER).needed(),
                text("interpreter", NAME).needed(),
                text("organisation", NAME),
                choice("tie", Interpreter.Tie.values()).needed(),
                choice("on_call", List.of("yes", "no"))));
    CalendarRules.WEEK.forEach(day -> columns.add(plain(day, Form.HOURS)));
    columns.add(plain("valid_from", Form.DATE));
    columns.add(plain("valid_to", Form.DATE));
    return new RecordKind(
        RecordTable.INTERPRETERS,
        columns,
        List.of("key", "user", "interpreter", "organisation", "on_call", "mon", "sat", "sun"),
        List.of(RecordRules::datesInOrder));
  }

  private static RecordKind videoRooms() {
    return new RecordKind(
        RecordTable.VIDEO_ROOMS,
        List.of(
            key("key"),
            text("base_url", NAME).needed(),
            text("app_id", NAME).needed(),
            plain("app_secret", Form.SECRET).needed()),
        List.of("key", "base_url", "app_id"),
        List.of(RecordRules::addressOfRooms));
  }

  /** With the columns that say how sure we are and where we have it from. */
  private static List<Column> sourced(Column... own) {
    List<Column> columns = new ArrayList<>(List.of(own));
    columns.add(choice("certainty", List.of("sure", "likely", "check")));
    columns.add(text("source", NAME));
    return columns;
  }

  private RecordKinds() {}
}
