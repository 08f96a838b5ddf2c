package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/**
 * Declaration of Jira's {@code IssueEvent}.
 *
 * <p>Source: jira-api-core, IssueEvent (SLACK 11.0, JWI 9.12 callers). Confidence: VERIFIED.
 */
public class IssueEvent {
  private final Issue issue;
  private final ApplicationUser user;
  private final Comment comment;
  private final Map<String, Object> params;
  private final Long eventTypeId;

  // Ours: Jira's constructors name types that we do not declare
  public IssueEvent(
      Issue issue,
      ApplicationUser user,
      Comment comment,
      Map<String, Object> params,
      Long eventTypeId) {
    this.issue = issue;
    this.user = user;
    this.comment = comment;
    this.params = params;
    this.eventTypeId = eventTypeId;
  }

  public Issue getIssue() {
    return issue;
  }

  public ApplicationUser getUser() {
    return user;
  }

  public Comment getComment() {
    return comment;
  }

  public Map<String, Object> getParams() {
    return params;
  }

  public Long getEventTypeId() {
    return eventTypeId;
  }

  // LIKELY
  public Project getProject() {
    return issue.getProjectObject();
  }
}
