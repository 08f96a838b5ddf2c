package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitTable;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.intake.Line;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.core.routing.RoutingRule;
import org.nivaran.core.routing.RoutingTable;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.NotSetUpException;

/**
 * The desk's own data over its tables, as it holds today: kept in memory until it changes or the
 * day does. What has ended and what has not begun is not there; neither is what names such.
 */
public final class AoReferenceData implements ReferenceData {

  private static final String TODAY =
      " (VALID_FROM is null or VALID_FROM <= ?) and (VALID_TO is null or VALID_TO >= ?)";

  /** What the FORM of a category says that only holds others. */
  static final String GROUP = "GROUP";

  private final InstantSource clock;
  private final DataVersion version;
  private final Kept<Dated> desk;

  private record Dated(LocalDate day, Desk desk) {}

  public AoReferenceData(Database database, DataVersion version, InstantSource clock) {
    this.clock = clock;
    this.version = version;
    this.desk = new Kept<>(version, at -> database.read(session -> read(session, at)));
  }

  @Override
  public Desk current() {
    Dated kept = desk.get();
    if (!kept.day().equals(today(kept.desk().district().zone()))) {
      desk.forget();
      kept = desk.get();
    }
    return kept.desk();
  }

  @Override
  public Desk fresh() {
    version.forget();
    return current();
  }

  /**
   * Reads what a transaction has written so far; empty if the desk has not been set up.
   *
   * @throws IllegalArgumentException if the desk could not work with it; the message says why
   */
  Optional<Desk> read(Session session) {
    return SettingTexts.find(session, SettingTexts.DISTRICT)
        .map(district -> read(session, 0).desk());
  }

  private LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private Dated read(Session session, long version) {
    SettingsJson.Office office =
        SettingTexts.find(session, SettingTexts.DISTRICT)
            .map(SettingsJson::office)
            .orElseThrow(NotSetUpException::new);
    LocalDate today = today(office.district().zone());
    return new Dated(today, read(session, version, office, today.toString()));
  }

  private static Desk read(Session session, long version, SettingsJson.Office office, String day) {
    List<Department> departments =
        session.list(
            "select DEPT_KEY, NAME_EN, NAME_HI, GROUP_NAME, CALENDAR from $DEPARTMENT"
                + " order by SEQ, DEPT_KEY",
            row ->
                new Department(
                    new DepartmentKey(row.text("DEPT_KEY")),
                    named(row),
                    row.text("GROUP_NAME"),
                    new CalendarKey(row.text("CALENDAR"))));
    Known known = new Known();
    departments.forEach(department -> known.departments.add(department.key()));
    List<Post> posts =
        session
            .list(
                "select POST_KEY, DEPARTMENT, LEVEL_NO, NAME_EN, NAME_HI, PLACE, HOLDER, SUBSTITUTE"
                    + " from $POST where"
                    + TODAY
                    + " order by SEQ, POST_KEY",
                AoReferenceData::post,
                day,
                day)
            .stream()
            .filter(post -> known.departments.contains(post.department()))
            .toList();
    posts.forEach(post -> known.posts.add(post.key()));
    List<Category> categories =
        session
            .list(
                "select CATEGORY_KEY, DEPARTMENT, POST, NAME_EN, NAME_HI, KEYWORDS, ANSWER_EN,"
                    + " ANSWER_HI, PHOTO from $CATEGORY where (FORM is null or FORM <> ?) and"
                    + TODAY
                    + " order by SEQ, CATEGORY_KEY",
                row -> category(row, known),
                GROUP,
                day,
                day)
            .stream()
            .filter(category -> known.departments.contains(category.department()))
            .toList();
    categories.forEach(category -> known.categories.add(category.key()));
    Places places = Places.of(joined(places(session, day)));
    List<RoutingRule> rules =
        session
            .list(
                "select NAME, KEYWORDS, CATEGORY, PLACE, KIND, DEPARTMENT, POST, SETS_CATEGORY"
                    + " from $ROUTING_RULE where"
                    + TODAY
                    + " order by SEQ, NAME",
                AoReferenceData::rule,
                day,
                day)
            .stream()
            .filter(rule -> known.all(rule, places))
            .toList();
    return new Desk(
        version,
        office.district(),
        departments,
        posts,
        places,
        RoutingTable.of(departments, posts, categories, rules, places),
        CalendarRows.all(session),
        office.calendar(),
        LimitTable.of(
            session.list(
                "select CLOCK, CATEGORY, KIND, PRIORITY, PLACE, AMOUNT, UNIT, VALID_FROM, VALID_TO"
                    + " from $LIMIT_RULE order by ID",
                AoReferenceData::limit),
            places),
        office.ladder(),
        ladders(session),
        session.list(
            "select LINE_KEY, PHONE_NUMBER_ID, PHONE_TEXT from $LINE order by LINE_KEY",
            row ->
                new Line(
                    new LineId(row.text("LINE_KEY")),
                    row.text("PHONE_NUMBER_ID"),
                    new PhoneNumber(row.text("PHONE_TEXT")))),
        messages(session),
        calendarNames(session));
  }

  private static Map<CalendarKey, Named> calendarNames(Session session) {
    Map<CalendarKey, Named> names = new HashMap<>();
    session.list(
        "select CALENDAR_KEY, NAME_EN, NAME_HI from $CALENDAR",
        row -> names.put(new CalendarKey(row.text("CALENDAR_KEY")), named(row)));
    return names;
  }

  /** A citizen is answered in the languages that the desk has chosen, even if words are there. */
  private static MessageTemplates messages(Session session) {
    Optional<List<Language>> languages =
        SettingTexts.find(session, SettingTexts.SETTINGS)
            .map(SettingsJson::settings)
            .map(DeskSettings::languages);
    return MessageTemplates.completed(
        session
            .list(
                "select MESSAGE_KEY, LANG, WORDS, APPROVED_NAME from $TEMPLATE order by ID",
                row ->
                    new MessageTemplate(
                        row.text("MESSAGE_KEY"),
                        new Language(row.text("LANG")),
                        row.text("WORDS"),
                        row.textOrNull("APPROVED_NAME")))
            .stream()
            .filter(each -> languages.isEmpty() || languages.get().contains(each.language()))
            .toList());
  }

  private static List<Place> places(Session session, String day) {
    return session.list(
        "select PLACE_KEY, PARENT, TYPE, LGD_CODE, NAME_EN, NAME_HI, ALIASES from $PLACE where"
            + TODAY
            + " order by PLACE_KEY",
        AoReferenceData::place,
        day,
        day);
  }

  /** Those whose way up to the top is there: what lies in a place that has ended has none. */
  private static List<Place> joined(List<Place> places) {
    Map<PlaceKey, Place> byKey = new HashMap<>();
    places.forEach(place -> byKey.put(place.key(), place));
    return places.stream().filter(place -> reachesTop(place, byKey)).toList();
  }

  private static boolean reachesTop(Place place, Map<PlaceKey, Place> byKey) {
    Place at = place;
    for (int step = 0; step <= byKey.size(); step++) {
      PlaceKey parent = at.parent();
      if (parent == null) {
        return true;
      }
      Place above = byKey.get(parent);
      if (above == null) {
        return false;
      }
      at = above;
    }
    return false;
  }

  /** What is there today, so that nothing names what is not. */
  private static final class Known {
    private final Set<DepartmentKey> departments = new HashSet<>();
    private final Set<PostKey> posts = new HashSet<>();
    private final Set<CategoryKey> categories = new HashSet<>();

    boolean all(RoutingRule rule, Places places) {
      return departments.contains(rule.department())
          && (rule.post() == null || posts.contains(rule.post()))
          && (rule.category() == null || categories.contains(rule.category()))
          && (rule.setsCategory() == null || categories.contains(rule.setsCategory()))
          && (rule.place() == null || places.find(rule.place()).isPresent());
    }
  }

  private static Category category(Row row, Known known) throws SQLException {
    PostKey post = postKey(row.textOrNull("POST"));
    String english = row.textOrNull("ANSWER_EN");
    String hindi = row.textOrNull("ANSWER_HI");
    return new Category(
        new CategoryKey(row.text("CATEGORY_KEY")),
        named(row),
        new DepartmentKey(row.text("DEPARTMENT")),
        post != null && known.posts.contains(post) ? post : null,
        Json.texts(row.text("KEYWORDS")),
        english == null || hindi == null ? null : Named.of(english, hindi),
        "yes".equals(row.textOrNull("PHOTO")));
  }

  private static Map<DepartmentKey, EscalationLadder> ladders(Session session) {
    Map<DepartmentKey, EscalationLadder> ladders = new HashMap<>();
    session.list(
        "select DEPT_KEY, LADDER from $DEPARTMENT where LADDER is not null",
        row -> ladders.put(new DepartmentKey(row.text("DEPT_KEY")), ladder(row.text("LADDER"))));
    return ladders;
  }

  private static EscalationLadder ladder(String minutes) {
    return new EscalationLadder(
        Arrays.stream(minutes.strip().split(" +", -1))
            .filter(each -> !each.isEmpty())
            .map(each -> Duration.ofMinutes(Long.parseLong(each)))
            .toList());
  }

  private static Post post(Row row) throws SQLException {
    return new Post(
        new PostKey(row.text("POST_KEY")),
        new DepartmentKey(row.text("DEPARTMENT")),
        new Level(row.integer("LEVEL_NO")),
        named(row),
        placeKey(row.textOrNull("PLACE")),
        row.textOrNull("HOLDER"),
        row.textOrNull("SUBSTITUTE"));
  }

  private static RoutingRule rule(Row row) throws SQLException {
    return new RoutingRule(
        row.text("NAME"),
        Json.texts(row.text("KEYWORDS")),
        categoryKey(row.textOrNull("CATEGORY")),
        placeKey(row.textOrNull("PLACE")),
        row.constantOrNull("KIND", Kind.class),
        new DepartmentKey(row.text("DEPARTMENT")),
        postKey(row.textOrNull("POST")),
        categoryKey(row.textOrNull("SETS_CATEGORY")));
  }

  private static Place place(Row row) throws SQLException {
    return new Place(
        new PlaceKey(row.text("PLACE_KEY")),
        placeKey(row.textOrNull("PARENT")),
        row.text("TYPE"),
        row.textOrNull("LGD_CODE"),
        Map.of("en", row.text("NAME_EN"), "hi", row.text("NAME_HI")),
        Json.texts(row.text("ALIASES")));
  }

  private static LimitRule limit(Row row) throws SQLException {
    return new LimitRule(
        row.constant("CLOCK", ClockKind.class),
        categoryKey(row.textOrNull("CATEGORY")),
        row.constantOrNull("KIND", Kind.class),
        row.constantOrNull("PRIORITY", Priority.class),
        placeKey(row.textOrNull("PLACE")),
        new Limit(row.integer("AMOUNT"), row.constant("UNIT", LimitUnit.class)),
        date(row.textOrNull("VALID_FROM")),
        date(row.textOrNull("VALID_TO")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Named named(Row row) throws SQLException {
    return Named.of(row.text("NAME_EN"), row.text("NAME_HI"));
  }

  private static @Nullable PostKey postKey(@Nullable String key) {
    return key == null ? null : new PostKey(key);
  }

  private static @Nullable PlaceKey placeKey(@Nullable String key) {
    return key == null ? null : new PlaceKey(key);
  }

  private static @Nullable CategoryKey categoryKey(@Nullable String key) {
    return key == null ? null : new CategoryKey(key);
  }
}
