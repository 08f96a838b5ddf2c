package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.Replanning;
import org.nivaran.core.meeting.SinceLast;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.Settings;

/**
 * A meeting as values for screens and paper, as far as its reader may see it: strings, numbers,
 * booleans, lists and maps. Thread safe.
 */
public final class MeetingView {

  private static final AgendaRules RULES = AgendaRules.STANDARD;

  private final HoldingMeeting holding;
  private final MeetingStore meetings;
  private final AgendaSource source;
  private final ReferenceData data;
  private final Settings settings;
  private final MeetingRights rights;
  private final ItemView items;
  private final Texts texts;

  public MeetingView(
      HoldingMeeting holding,
      MeetingStore meetings,
      AgendaSource source,
      ReferenceData data,
      Settings settings,
      MeetingRights rights,
      ItemView items,
      Texts texts) {
    this.holding = holding;
    this.meetings = meetings;
    this.source = source;
    this.data = data;
    this.settings = settings;
    this.rights = rights;
    this.items = items;
    this.texts = texts;
  }

  /** Words in the reader's own language. */
  public MeetingWords words() {
    return words(texts.locale());
  }

  public MeetingWords words(Locale locale) {
    return new MeetingWords(texts, locale, data.current());
  }

  /** A line in the list of meetings. */
  public Map<String, Object> line(Meeting meeting, MeetingWords words) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", meeting.id().value());
    view.put("date", meeting.date().toString());
    view.put("dateText", words.longDate(meeting.date()));
    String state = state(meeting);
    view.put("state", state);
    view.put("stateText", words.get("state." + state));
    view.put("mayReplan", !meeting.isFrozen() && !meeting.isCancelled());
    view.put("replanned", replanned(meeting, words));
    return view;
  }

  /** How it was moved and cancelled, the last change first. */
  private List<String> replanned(Meeting meeting, MeetingWords words) {
    List<String> lines = new ArrayList<>();
    for (Replanning each : meeting.replannings()) {
      LocalDate to = each.to();
      String key = to == null ? "cancelled" : to.equals(each.from()) ? "again" : "moved";
      lines.add(
          0,
          words.get(
              "replanned." + key,
              words.date(each.from()),
              to == null ? "" : words.date(to),
              items.nameOf(each.who()),
              words.at(each.at()),
              each.reason()));
    }
    return lines;
  }

  /** Everything about a meeting. */
  public Map<String, Object> whole(
      Meeting meeting, ApplicationUser reader, MeetingWords words, Instant now) {
    // Before the items: what changes meanwhile is then given twice, and never missed.
    long changes = meetings.changes(meeting.id());
    boolean mayHold = rights.mayHold(reader);
    Instant frozen = meeting.frozen();
    Instant closed = meeting.closed();
    Map<String, Object> view = line(meeting, words);
    view.put("changes", changes);
    view.put("mayHold", mayHold);
    view.put(
        "mayBegin",
        mayHold
            && frozen == null
            && !meeting.isCancelled()
            && !meeting.date().isAfter(now.atZone(words.zone()).toLocalDate()));
    view.put("frozen", frozen == null ? "" : words.at(frozen));
    view.put("closed", closed == null ? "" : words.at(closed));
    view.put("told", meeting.told() != null);
    List<AgendaItem> agenda = holding.agenda(meeting.id(), now);
    List<Map<String, Object>> shown = items(agenda, reader, words, frozen == null ? now : frozen);
    view.put("items", shown);
    view.put("hidden", mayHold ? agenda.size() - shown.size() : 0);
    view.put("full", agenda.size() >= RULES.most());
    List<DepartmentStanding> standings =
        meeting.isFrozen() ? meeting.standings() : source.standings(RULES, now);
    view.put("standings", standings(standings, reader, words));
    view.put("attendance", mayHold ? attendance(meeting, words) : List.of());
    view.put("owners", mayHold ? owners(words) : Map.of());
    holding
        .sinceLast(meeting.id(), now)
        .ifPresent(
            since -> {
              Map<String, Object> changed = since(meeting, since, reader, words, now);
              view.put("since", changed);
              view.put("sinceTitle", words.get("since", part(changed, "dateText")));
            });
    return view;
  }

  /** A value that is there. */
  public static Object part(Map<String, Object> whole, String name) {
    return Objects.requireNonNull(whole.get(name), name);
  }

  /** The items of a whole meeting. */
  static List<Map<String, Object>> items(Map<String, Object> whole) {
    return rows(whole, "items");
  }

  /** The lines of attendance in which something was entered. */
  static List<Map<String, Object>> attended(Map<String, Object> whole) {
    return rows(whole, "attendance").stream()
        .filter(row -> !"".equals(row.get("presence")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> whole, String name) {
    return (List<Map<String, Object>>) part(whole, name);
  }

  /** Whether something is ordered in an item. */
  static boolean isDecided(Map<String, Object> item) {
    return item.get("instruction") instanceof Map<?, ?> field && !"".equals(field.get("value"));
  }

  /** What has changed after so many changes; the items among it only. */
  public Map<String, Object> changed(
      Meeting meeting, long after, ApplicationUser reader, MeetingWords words, Instant now) {
    Instant frozen = meeting.frozen();
    Map<String, Object> view = line(meeting, words);
    view.put("changes", meetings.changes(meeting.id()));
    view.put("told", meeting.told() != null);
    view.put(
        "items",
        items(
            meetings.itemsChangedAfter(meeting.id(), after),
            reader,
            words,
            frozen == null ? now : frozen));
    view.put("attendance", rights.mayHold(reader) ? attendance(meeting, words) : List.of());
    return view;
  }

  /** One item, or empty for who may not see it. */
  public Optional<Map<String, Object>> item(
      Meeting meeting, AgendaItem item, ApplicationUser reader, MeetingWords words, Instant now) {
    Instant frozen = meeting.frozen();
    return items.of(item, reader, words, frozen == null ? now : frozen);
  }

  /** Who came and who did not. */
  public List<Map<String, Object>> attendance(Meeting meeting, MeetingWords words) {
    Map<String, Attendee> entered = new LinkedHashMap<>();
    meeting.attendance().forEach(each -> entered.put(each.user(), each));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Department department : words.desk().departments()) {
      if (department.key().isDesk()) {
        continue;
      }
      Optional<Post> head = head(words.desk(), department.key());
      if (head.isPresent()) {
        String user = String.valueOf(head.get().actingUser());
        Map<String, Object> row = attendee(user, entered.remove(user), words);
        row.put("department", department.key().value());
        row.put("departmentName", words.name(department.name()));
        row.put("post", words.name(head.get().name()));
        rows.add(row);
      }
    }
    // Who held a post when the meeting was held stays in its minutes.
    entered.forEach(
        (user, attendee) -> {
          Map<String, Object> row = attendee(user, attendee, words);
          row.put("department", "");
          row.put("departmentName", "");
          row.put("post", "");
          rows.add(row);
        });
    return rows;
  }

  /** Whether somebody is expected at meetings. */
  public boolean isExpected(String user) {
    Desk desk = data.current();
    return desk.departments().stream()
        .filter(department -> !department.key().isDesk())
        .flatMap(department -> head(desk, department.key()).stream())
        .anyMatch(post -> user.equals(post.actingUser()));
  }

  private Map<String, Object> attendee(
      String user, @Nullable Attendee attendee, MeetingWords words) {
    String deputy = attendee == null ? null : attendee.deputy();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("user", user);
    row.put("name", items.nameOf(user));
    row.put("presence", attendee == null ? "" : attendee.presence().name());
    row.put(
        "presenceText",
        words.get("presence." + (attendee == null ? "NONE" : attendee.presence().name())));
    row.put("deputy", deputy == null ? "" : deputy);
    return row;
  }

  /** The highest post of a department that somebody acts for. */
  private static Optional<Post> head(Desk desk, DepartmentKey department) {
    return desk.posts().stream()
        .filter(post -> post.department().equals(department) && post.actingUser() != null)
        .max(
            Comparator.comparing((Post post) -> post.level().number())
                .thenComparing(post -> post.place() == null));
  }

  /** The posts of each department, as they can be written in as owners. */
  private static Map<String, List<String>> owners(MeetingWords words) {
    Map<String, List<String>> owners = new TreeMap<>();
    for (Post post : words.desk().posts()) {
      owners
          .computeIfAbsent(post.department().value(), key -> new ArrayList<>())
          .add(words.name(post.name()));
    }
    return owners;
  }

  private List<Map<String, Object>> items(
      List<AgendaItem> agenda, ApplicationUser reader, MeetingWords words, Instant seenAt) {
    return agenda.stream().flatMap(item -> items.of(item, reader, words, seenAt).stream()).toList();
  }

  private List<Map<String, Object>> standings(
      List<DepartmentStanding> standings, ApplicationUser reader, MeetingWords words) {
    boolean all = rights.mayHold(reader);
    Set<DepartmentKey> own = rights.departments(reader);
    MeetingLists lists = new MeetingLists(settings.required(), RULES);
    return standings.stream()
        .filter(each -> all || own.contains(each.department()))
        .map(
            each -> {
              Map<String, Object> view = figures(each, words);
              view.put("lists", lists.of(each.department()));
              return view;
            })
        .toList();
  }

  private static Map<String, Object> figures(DepartmentStanding each, MeetingWords words) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("department", each.department().value());
    view.put("name", words.department(each.department()));
    view.put("open", each.open());
    view.put("overdue", each.overdue());
    view.put("onHold", each.onHold());
    view.put("old", each.old());
    view.put("dissatisfied", each.dissatisfied());
    return view;
  }

  private Map<String, Object> since(
      Meeting meeting, SinceLast since, ApplicationUser reader, MeetingWords words, Instant now) {
    Map<SinceLast.Outcome, Integer> counts = new EnumMap<>(SinceLast.Outcome.class);
    List<Map<String, Object>> undone = new ArrayList<>();
    Meeting last = meetings.lastBefore(meeting.date()).orElse(meeting);
    for (SinceLast.Followed followed : since.items()) {
      Optional<Map<String, Object>> view = items.of(followed.item(), reader, words, now);
      if (view.isPresent()) {
        counts.merge(followed.outcome(), 1, Integer::sum);
        if (followed.outcome() == SinceLast.Outcome.NOT_CARRIED_OUT) {
          undone.add(view.get());
        }
      }
    }
    boolean all = rights.mayHold(reader);
    Set<DepartmentKey> own = rights.departments(reader);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", last.id().value());
    view.put("dateText", words.date(last.date()));
    List<Map<String, Object>> outcomes = new ArrayList<>();
    for (SinceLast.Outcome outcome : SinceLast.Outcome.values()) {
      outcomes.add(
          Map.of(
              "key", outcome.name(),
              "text", words.get("outcome." + outcome.name()),
              "count", counts.getOrDefault(outcome, 0)));
    }
    view.put("outcomes", outcomes);
    view.put("notCarriedOut", undone);
    view.put(
        "differences",
        since.differences().stream()
            .filter(each -> all || own.contains(each.department()))
            .map(each -> figures(each, words))
            .toList());
    return view;
  }

  private static String state(Meeting meeting) {
    if (meeting.isCancelled()) {
      return "cancelled";
    }
    return meeting.closed() != null ? "closed" : meeting.isFrozen() ? "held" : "planned";
  }
}
