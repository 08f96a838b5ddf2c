package org.nivaran.jira.meeting;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.MeetingMarks.Mark;

/** On the issue: whether it is marked for the next meeting, and the button that does so. */
public final class MarkPanel implements ContextProvider {

  private static final String ISSUE = "issue";

  private final MeetingMarks marks;
  private final MeetingView view;
  private final ItemView people;

  public MarkPanel(MeetingMarks marks, MeetingView view, ItemView people) {
    this.marks = marks;
    this.view = view;
    this.people = people;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    return issue(context)
        .map(this::view)
        .orElseGet(() -> Map.of("key", "", "marked", Boolean.FALSE, "text", ""));
  }

  private Map<String, Object> view(Issue issue) {
    MeetingWords words = view.words();
    Optional<Mark> mark = marks.find(new IssueId(issue.getId()));
    return Map.of(
        "key",
        issue.getKey(),
        "marked",
        mark.isPresent(),
        "text",
        mark.map(each -> words.get("mark.marked", people.name(each.by()), words.at(each.at())))
            .orElseGet(() -> words.get("mark.not")));
  }

  private static Optional<Issue> issue(Map<String, Object> context) {
    Object issue =
        context.get("helper") instanceof JiraHelper helper && !context.containsKey(ISSUE)
            ? helper.getContextParams().get(ISSUE)
            : context.get(ISSUE);
    return issue instanceof Issue found ? Optional.of(found) : Optional.empty();
  }
}
