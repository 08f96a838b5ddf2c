package org.nivaran.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.Map;
import java.util.Optional;

/** Finds the issue of the page a fragment is on. */
final class PanelIssue {
  private static final String ISSUE = "issue";

  static Optional<Issue> in(Map<String, Object> context) {
    if (context.get(ISSUE) instanceof Issue issue) {
      return Optional.of(issue);
    }
    return context.get("helper") instanceof JiraHelper helper
            && helper.getContextParams().get(ISSUE) instanceof Issue issue
        ? Optional.of(issue)
        : Optional.empty();
  }

  /** The host's own path, or an empty text where the page is not known. */
  static String contextPath(Map<String, Object> context) {
    return context.get("helper") instanceof JiraHelper helper && helper.getRequest() != null
        ? helper.getRequest().getContextPath()
        : "";
  }

  private PanelIssue() {}
}
