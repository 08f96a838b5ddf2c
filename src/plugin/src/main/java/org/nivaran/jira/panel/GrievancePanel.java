package org.nivaran.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;

/** The desk's panel on the issue: whose it is, how its clocks stand, what was said. */
public final class GrievancePanel implements ContextProvider {
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final GrievanceFile file;
  private final GrievanceFields fields;
  private final Texts texts;
  private final Reasons reasons;
  private final InstantSource time;

  public GrievancePanel(
      ReferenceData data,
      GrievanceStore grievances,
      GrievanceFile file,
      GrievanceFields fields,
      Texts texts,
      Reasons reasons,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.file = file;
    this.fields = fields;
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
        .flatMap(each -> grievances.find(new IssueId(each.getId())))
        .map(grievance -> view(issue.get(), grievance))
        .orElse(Map.of("known", Boolean.FALSE));
  }

  private Map<String, Object> view(Issue issue, Grievance grievance) {
    Desk desk = data.current();
    Moments moments = new Moments(texts, desk.district().zone());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("known", Boolean.TRUE);
    view.put("facts", facts(issue, grievance, desk));
    view.put("why", reasons.inWords(grievance.assignment().reason()));
    view.put(
        "clocks",
        new ClockLines(texts, moments, desk, time.instant()).of(file.clocks(grievance.issue())));
    view.put(
        "history",
        new HistoryLines(texts, reasons, moments)
            .of(file.history(grievance.issue()), file.feedback(grievance.issue())));
    view.put(
        "messages",
        new MessageLines(texts, moments)
            .of(file.received(grievance.issue()), file.sent(grievance.issue())));
    return view;
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
