package org.nivaran.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.LevelKeepers;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.settings.GrievanceField;

/** The desk's panel on the issue: whose it is, how its clocks stand, what was said. */
public final class GrievancePanel implements ContextProvider {
  /** Of its history, before it is unfolded. */
  private static final int SHOWN = 8;

  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final GrievanceFile file;
  private final GrievanceFields fields;
  private final LevelKeepers keepers;
  private final Names names;
  private final Texts texts;
  private final Reasons reasons;
  private final InstantSource time;

  public GrievancePanel(
      ReferenceData data,
      GrievanceStore grievances,
      GrievanceFile file,
      GrievanceFields fields,
      LevelKeepers keepers,
      Names names,
      Texts texts,
      Reasons reasons,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.file = file;
    this.fields = fields;
    this.keepers = keepers;
    this.names = names;
    this.texts = texts;
    this.reasons = reasons;
    this.time = time;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  /** The view: {@code known} is false for an issue that is not in the desk's books. */
  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    Optional<Issue> issue = PanelIssue.in(context);
    return issue
        .flatMap(each -> file.together(() -> view(each, user(context))))
        .map(view -> with(view, "whyDue", PanelIssue.contextPath(context) + WhyDueServlet.PATH))
        .orElse(Map.of("known", Boolean.FALSE));
  }

  private Optional<Map<String, Object>> view(Issue issue, @Nullable ApplicationUser user) {
    return grievances
        .find(new IssueId(issue.getId()))
        .map(grievance -> view(issue, grievance, user));
  }

  private static Map<String, Object> with(Map<String, Object> view, String key, Object value) {
    view.put(key, value);
    return view;
  }

  private static @Nullable ApplicationUser user(Map<String, Object> context) {
    return context.get("user") instanceof ApplicationUser user ? user : null;
  }

  private Map<String, Object> view(
      Issue issue, Grievance grievance, @Nullable ApplicationUser user) {
    Desk desk = data.current();
    List<ClockEvent> events = file.history(grievance.issue());
    Moments moments = new Moments(texts, desk.district().zone());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("known", Boolean.TRUE);
    view.put("facts", facts(issue, grievance, desk));
    view.put("why", reasons.inWords(grievance.assignment().reason()));
    view.put("waiting", waiting(grievance, desk, moments));
    view.put(
        "clocks",
        file.clocks(grievance.issue()).stream()
            .map(new ClockLines(texts, moments, desk, time.instant())::line)
            .toList());
    List<Map<String, Object>> history =
        new HistoryLines(texts, reasons, moments, names)
            .of(events, file.feedback(grievance.issue()));
    view.put("history", history.subList(0, Math.min(SHOWN, history.size())));
    view.put("earlier", history.subList(Math.min(SHOWN, history.size()), history.size()));
    view.put("reference", grievance.reference().toString());
    view.put("lower", lower(issue, grievance, user));
    view.put(
        "messages",
        new MessageLines(texts, moments)
            .of(file.received(grievance.issue()), file.sent(grievance.issue())));
    return view;
  }

  /** Why and until when it waits: one sentence, or none. */
  private List<String> waiting(Grievance grievance, Desk desk, Moments moments) {
    WorkingCalendar calendar = desk.calendarOrOffice(desk.calendarOf(grievance.department()));
    if (!grievance.standing().state().isPaused()) {
      return List.of();
    }
    return file.waiting(grievance.issue()).stream()
        .map(
            each ->
                texts.get(
                    "panel.waiting." + each.kind().name(),
                    moments.day(each.until()),
                    calendar.dateOf(each.wakes()).equals(each.until())
                        ? moments.at(each.wakes())
                        : texts.get("panel.waiting.moved", moments.at(each.wakes())),
                    each.words()))
        .toList();
  }

  /** The lower levels that this reader may choose; none for whoever may not. */
  private List<Map<String, Object>> lower(
      Issue issue, Grievance grievance, @Nullable ApplicationUser user) {
    int level = grievance.assignment().level().number();
    return grievance.isOpen() && level > 1 && keepers.mayLower(issue, grievance, user)
        ? IntStream.range(1, level)
            .mapToObj(
                each -> Map.<String, Object>of("number", each, "name", new Level(each).toString()))
            .toList()
        : List.of();
  }

  private List<Map<String, Object>> facts(Issue issue, Grievance grievance, Desk desk) {
    Origin origin = grievance.origin();
    String channel = texts.get("channel." + origin.channel().key());
    String citizen =
        fields.text(issue, GrievanceField.CITIZEN).orElseGet(() -> texts.get("panel.anonymous"));
    return List.of(
        fact("reference", grievance.reference().toString()),
        fact("citizen", citizen),
        fact("language", texts.get("language." + origin.language().tag())),
        fact(
            "channel",
            origin.line() == null
                ? channel
                : channel + ", " + texts.get("panel.line", origin.line().value())),
        fact("department", owner(grievance, desk)),
        fact("level", grievance.assignment().level().toString()));
  }

  private String owner(Grievance grievance, Desk desk) {
    String department =
        desk.department(grievance.department())
            .map(each -> texts.get(each.name()))
            .orElse(grievance.department().value());
    return Optional.ofNullable(grievance.assignment().post())
        .flatMap(desk::post)
        .map(post -> department + ", " + texts.get(post.name()))
        .orElse(department);
  }

  private Map<String, Object> fact(String key, String value) {
    return Map.of("key", key, "name", texts.get("panel." + key), "value", value);
  }
}
