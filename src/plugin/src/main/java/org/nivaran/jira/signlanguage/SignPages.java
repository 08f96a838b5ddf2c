package org.nivaran.jira.signlanguage;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.LaneFigures.Part;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;

/** The pages of the sign desk as values for their templates. Thread safe. */
public final class SignPages {

  /** The address of the queue, after the host's own path. */
  static final String PATH = "/plugins/servlet/nivaran/sign-language";

  private static final String TEXTS = "nivaran.sign.";
  private static final String STYLE = "sign-page";
  private static final Duration TO_NEXT_SLOT = Duration.ofMinutes(30);

  private final SignQueue queue;
  private final SignView view;
  private final LaneReport report;
  private final VideoRooms rooms;
  private final ReferenceData data;
  private final Texts texts;
  private final InstantSource time;

  public SignPages(
      SignQueue queue,
      SignView view,
      LaneReport report,
      VideoRooms rooms,
      ReferenceData data,
      Texts texts,
      InstantSource time) {
    this.queue = queue;
    this.view = view;
    this.report = report;
    this.rooms = rooms;
    this.data = data;
    this.texts = texts;
    this.time = time;
  }

  Page queue(ApplicationUser user, String done) {
    Instant now = time.instant();
    Map<String, Object> values = new HashMap<>();
    values.put("groups", queue.groups(user, now));
    values.put("duty", view.duty(now));
    values.put("now", view.moments().at(now));
    values.put("done", done(done));
    return page(200, "queue", List.of(STYLE, "sign-live"), values);
  }

  /**
   * The page of one talk.
   *
   * @param form what was filled in and could not be taken, or nothing
   * @param refused why not; empty if nothing was refused
   */
  Page talk(
      Talk talk, Issue issue, ApplicationUser user, TalkForm form, String refused, String done) {
    Instant now = time.instant();
    Map<String, Object> values = new HashMap<>(view.whole(talk, issue, user, now));
    Interpreter self = view.asInterpreter(user);
    Desk desk = data.current();
    ZonedDateTime next =
        desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK))
            .nextOpening(now.plus(TO_NEXT_SLOT))
            .atZone(desk.district().zone())
            .truncatedTo(ChronoUnit.MINUTES);
    values.put("refused", refused);
    values.put("done", done(done));
    values.put("hasRooms", rooms.forCitizen(talk.room()).isPresent());
    values.put("byVideo", talk.wish().mode().isByVideo());
    values.put("takenByOther", talk.taker() != null && !user.getKey().equals(talk.taker()));
    values.put("taken", talk.taker() != null);
    values.put("form", filled(form, talk, self, next));
    values.put("ties", choices("tie.", List.of("impartial", "relative")));
    values.put("answers", choices("answer.", List.of("not-asked", "yes", "no")));
    return page(refused.isEmpty() ? 200 : 409, "talk", List.of(STYLE, "sign-live"), values);
  }

  private static Map<String, Object> filled(
      TalkForm form, Talk talk, Interpreter self, ZonedDateTime next) {
    Map<String, Object> filled = new HashMap<>();
    filled.put("date", next.toLocalDate().toString());
    filled.put("time", next.toLocalTime().toString());
    filled.put("minutes", "30");
    filled.put("begun", "");
    filled.put("interpreter", self.name());
    filled.put("organisation", self.organisation());
    filled.put("tie", self.tie().key());
    filled.put("companion", "");
    filled.put("maySpeak", "");
    filled.put("recording", "not-asked");
    filled.put("problems", "");
    filled.put("fallback", "");
    filled.put("text", talk.account().text());
    filled.putAll(form.values());
    return filled;
  }

  /** The form for a new wish. */
  Page wish(Issue issue, String mode, String signLanguage, String refused) {
    Map<String, Object> values = new HashMap<>();
    values.put("issueKey", issue.getKey());
    values.put("summary", String.valueOf(issue.getSummary()));
    values.put("mode", mode);
    values.put("signLanguage", signLanguage);
    values.put("refused", refused);
    values.put(
        "modes", choices("mode.", Arrays.stream(TalkMode.values()).map(TalkMode::key).toList()));
    return page(refused.isEmpty() ? 200 : 409, "wish", List.of(STYLE), values);
  }

  Page figures(ApplicationUser user, String from, String to, String part) {
    Instant now = time.instant();
    boolean asked = !from.isEmpty() || !to.isEmpty();
    Optional<LaneReport.Days> wanted =
        asked ? report.days(from, to) : Optional.of(report.usual(now));
    LaneReport.Days days = wanted.orElseGet(() -> report.usual(now));
    Map<String, Object> values = new HashMap<>(report.figures(days));
    Optional<Part> shown = Part.ofKey(part);
    values.put("refused", wanted.isEmpty() ? view.text("figures.wrong-days") : "");
    values.put("part", shown.map(Part::key).orElse(""));
    values.put("partName", shown.map(each -> view.text("figure." + each.key())).orElse(""));
    values.put("talks", shown.map(each -> report.behind(each, days, user, now)).orElse(List.of()));
    return page(wanted.isEmpty() ? 400 : 200, "figures", List.of(STYLE), values);
  }

  /**
   * @param why after {@code nivaran.sign.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(status, "problem", List.of(STYLE), Map.of("message", view.text(why), "id", id));
  }

  private List<Map<String, String>> choices(String prefix, List<String> keys) {
    return keys.stream().map(key -> Map.of("key", key, "name", view.text(prefix + key))).toList();
  }

  private String done(String what) {
    return what.matches("[a-z-]{1,20}") ? view.text("done." + what) : "";
  }

  private Page page(int status, String template, List<String> resources, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts
        .all(texts.locale(), TEXTS)
        .forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        texts.locale(),
        PATH,
        words,
        resources,
        List.of(new Page.Part("templates/signlanguage/" + template + ".vm", values)));
  }
}
