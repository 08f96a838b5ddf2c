package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;

/** The pages of meetings as values for their templates. Thread safe. */
public final class MeetingPages {

  /** The address of the list, after the host's own path. */
  static final String PATH = "/plugins/servlet/nivaran/meeting";

  private static final String TEXTS = "nivaran.meeting.";
  private static final int MOST_LISTED = 60;

  private final MeetingStore meetings;
  private final MeetingView view;
  private final MeetingRights rights;
  private final Planning planning;
  private final Texts texts;
  private final InstantSource time;

  public MeetingPages(
      MeetingStore meetings,
      MeetingView view,
      MeetingRights rights,
      Planning planning,
      Texts texts,
      InstantSource time) {
    this.meetings = meetings;
    this.view = view;
    this.rights = rights;
    this.planning = planning;
    this.texts = texts;
    this.time = time;
  }

  boolean isThere(MeetingId id) {
    return meetings.find(id).isPresent();
  }

  Planning.Outcome plan(String day) {
    return planning.plan(day);
  }

  Page list(ApplicationUser user) {
    return list(user, planning.suggested().toString(), null);
  }

  Page list(ApplicationUser user, String day, Planning.@Nullable Refused refused) {
    MeetingWords words = view.words();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "meetings",
        meetings.latest(MOST_LISTED).stream().map(each -> view.line(each, words)).toList());
    values.put("mayHold", rights.mayHold(user));
    values.put("day", day);
    values.put("today", planning.today().toString());
    values.put("error", refused == null ? "" : words.get(refused.why()));
    values.put(
        "existing",
        refused == null
            ? ""
            : refused.existing().map(each -> String.valueOf(each.id().value())).orElse(""));
    int status = refused == null ? 200 : refused.existing().isPresent() ? 409 : 400;
    return page(status, "list", List.of("meeting-page"), values);
  }

  /** What is wished for a planned or cancelled meeting. */
  record Wish(String deed, String day, String reason) {}

  Planning.Outcome replan(Meeting meeting, Wish wish, ApplicationUser user) {
    return switch (wish.deed()) {
      case "move" -> planning.move(meeting, wish.day(), wish.reason(), user.getKey());
      case "cancel" -> planning.cancel(meeting, wish.reason(), user.getKey());
      default -> planning.planAgain(meeting, user.getKey());
    };
  }

  /** The page on which a meeting is moved, cancelled or planned again. */
  Page replanning(Meeting meeting) {
    return replanning(meeting, new Wish("", planning.suggested().toString(), ""), null);
  }

  Page replanning(Meeting meeting, Wish wish, Planning.@Nullable Refused refused) {
    MeetingWords words = view.words();
    Map<String, Object> values = new HashMap<>(view.line(meeting, words));
    values.put("today", planning.today().toString());
    values.put("deed", wish.deed());
    values.put("day", wish.day());
    values.put("reason", wish.reason());
    values.put("errorField", refused == null ? "" : refused.field());
    values.put("error", refused == null ? "" : words.get(refused.why()));
    values.put(
        "existing",
        refused == null
            ? ""
            : refused.existing().map(each -> String.valueOf(each.id().value())).orElse(""));
    return page(refused == null ? 200 : 400, "replan", List.of("meeting-page"), values);
  }

  /** The page on which the meeting is prepared and held. */
  Page live(MeetingId id, ApplicationUser user) {
    return isCancelled(id)
        ? page(200, "cancelled", List.of("meeting-page"), shell(id, user))
        : page(200, "live", List.of("meeting-page", "meeting-live"), shell(id, user));
  }

  /** The page for the projector. */
  Page screen(MeetingId id, ApplicationUser user) {
    return page(200, "screen", List.of("meeting-page", "meeting-screen"), shell(id, user));
  }

  boolean isCancelled(MeetingId id) {
    return meetings.find(id).filter(Meeting::isCancelled).isPresent();
  }

  Optional<Meeting> find(MeetingId id) {
    return meetings.find(id);
  }

  private Map<String, Object> shell(MeetingId id, ApplicationUser user) {
    Meeting meeting = meetings.find(id).orElseThrow();
    Map<String, Object> values = new HashMap<>(view.line(meeting, view.words()));
    values.put("mayHold", rights.mayHold(user));
    return values;
  }

  /**
   * The minutes, to be printed.
   *
   * @param language {@code en}, or anything else for Hindi, in which the office keeps its minutes
   */
  Page minutes(MeetingId id, ApplicationUser user, @Nullable String language) {
    Locale locale = "en".equals(language) ? Locale.ENGLISH : InstructionComment.OFFICE;
    Meeting meeting = meetings.find(id).orElseThrow();
    MeetingWords words = view.words(locale);
    Map<String, Object> values = new HashMap<>(view.whole(meeting, user, words, time.instant()));
    List<Map<String, Object>> items = MeetingParts.items(values);
    List<Map<String, Object>> decided = items.stream().filter(MeetingParts::isDecided).toList();
    values.put("decided", decided);
    values.put("attended", MeetingParts.attended(values));
    values.put("undiscussed", words.get("minutes.undiscussed", items.size() - decided.size()));
    values.put("hiddenText", words.get("agenda.hidden", MeetingParts.part(values, "hidden")));
    Instant frozen = meeting.frozen();
    values.put("frozen", frozen == null ? "" : words.get("frozen.at", words.at(frozen)));
    values.putIfAbsent("since", Map.of());
    values.putIfAbsent("sinceTitle", "");
    return page(200, "minutes", locale, List.of("meeting-page"), values);
  }

  /**
   * @param why after {@code nivaran.meeting.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(
        status,
        "problem",
        List.of("meeting-page"),
        Map.of("message", texts.get("meeting." + why), "id", id));
  }

  private Page page(int status, String template, List<String> resources, Map<String, ?> values) {
    return page(status, template, texts.locale(), resources, values);
  }

  /**
   * @param template its name in {@code templates/meeting}; it has all texts of meetings by what
   *     follows {@code nivaran.meeting.}
   */
  private Page page(
      int status, String template, Locale locale, List<String> resources, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        locale,
        PATH,
        words,
        resources,
        List.of(new Page.Part("templates/meeting/" + template + ".vm", values)));
  }
}
