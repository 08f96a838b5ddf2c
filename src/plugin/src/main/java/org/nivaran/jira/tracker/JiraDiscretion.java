package org.nivaran.jira.tracker;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.Discretion;

/** What has a security level in Jira is confidential. Thread safe. */
public final class JiraDiscretion implements Discretion {

  private final IssueManager issues;

  public JiraDiscretion(IssueManager issues) {
    this.issues = issues;
  }

  @Override
  public boolean isKept(IssueId issue) {
    Issue found = issues.getIssueObject(issue.value());
    return found == null || found.getSecurityLevelId() != null;
  }

  @Override
  public boolean isGone(IssueId issue) {
    return issues.getIssueObject(issue.value()) == null;
  }
}
