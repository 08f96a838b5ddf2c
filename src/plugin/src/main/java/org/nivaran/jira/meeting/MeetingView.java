package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.Replanning;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Post;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.language.Texts;

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
  private final MeetingRights rights;
  private final ItemView items;
  private final AttendanceView attendance;
  private final FiguresView figures;
  private final SinceView sinceLast;
  private final Texts texts;

  public MeetingView(
      HoldingMeeting holding,
      MeetingStore meetings,
      AgendaSource source,
      ReferenceData data,
      MeetingRights rights,
      ItemView items,
      AttendanceView attendance,
      FiguresView figures,
      SinceView sinceLast,
      Texts texts) {
    this.holding = holding;
    this.meetings = meetings;
    this.source = source;
    this.data = data;
    this.rights = rights;
    this.items = items;
    this.attendance = attendance;
    this.figures = figures;
    this.sinceLast = sinceLast;
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
    view.put("standings", figures.standings(standings, RULES, reader, words));
    view.put("attendance", mayHold ? attendance.of(meeting, words) : List.of());
    view.put("owners", mayHold ? owners(words) : Map.of());
    holding
        .sinceLast(meeting.id(), now)
        .ifPresent(
            since -> {
              Map<String, Object> changed = sinceLast.of(meeting, since, reader, words, now);
              view.put("since", changed);
              view.put("sinceTitle", words.get("since", MeetingParts.part(changed, "dateText")));
            });
    return view;
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
    view.put("attendance", rights.mayHold(reader) ? attendance.of(meeting, words) : List.of());
    return view;
  }

  /** One item, or empty for who may not see it. */
  public Optional<Map<String, Object>> item(
      Meeting meeting, AgendaItem item, ApplicationUser reader, MeetingWords words, Instant now) {
    Instant frozen = meeting.frozen();
    return items.of(item, reader, words, frozen == null ? now : frozen);
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

  private static String state(Meeting meeting) {
    if (meeting.isCancelled()) {
      return "cancelled";
    }
    return meeting.closed() != null ? "closed" : meeting.isFrozen() ? "held" : "planned";
  }
}
