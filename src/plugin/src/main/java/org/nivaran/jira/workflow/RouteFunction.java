package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/**
 * Before Jira stores a new issue: finds its department, post, category and level, and gives it its
 * reference, due time and assignee. All in memory, so Jira stores it in one go.
 */
@SuppressWarnings("rawtypes")
public class RouteFunction extends AbstractJiraFunctionProvider {
  private final NewIssueRouting routing;

  public RouteFunction(NewIssueRouting routing) {
    this.routing = routing;
  }

  /** A failure is visible: an issue that nobody routed would be nobody's. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties) {
    MutableIssue issue = getIssue(transientVars);
    RoutedIssue.of(transientVars).keep(routing.route(issue));
  }
}
