package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.workflow.IssueSteps;

/** What workflows and services do to stored issues. Thread safe. */
final class Steps implements IssueSteps {
  private static final String CURRENT_USER = "%%CURRENT_USER%%";

  private final Issues issues;
  private final History history;
  private final Comments comments;
  private final IssueEvents events;

  Steps(Issues issues, History history, Comments comments, IssueEvents events) {
    this.issues = issues;
    this.history = history;
    this.comments = comments;
    this.events = events;
  }

  @Override
  public void create(MutableIssue issue, @Nullable ApplicationUser user) {
    StoredIssue stored = (StoredIssue) issue;
    issues.number(stored);
    stored.creatorKey = user == null ? null : user.getKey();
    stored.created = issues.now();
    stored.updated = stored.created;
    issues.table().insert(stored);
    stored.resetModifiedFields();
  }

  @Override
  public void store(MutableIssue issue, @Nullable ApplicationUser user) {
    StoredIssue stored = (StoredIssue) issue;
    List<ChangeItemBean> changes = history.changes(stored);
    stored.updated = issues.now();
    issues.table().update(stored);
    history.write(stored.storedId(), user, stored.updated, changes);
    stored.resetModifiedFields();
  }

  @Override
  public Comment comment(Issue issue, @Nullable ApplicationUser user, String body) {
    return comments.create(issue, user, body, false);
  }

  @Override
  public void setField(
      MutableIssue issue, @Nullable ApplicationUser user, String fieldId, String value) {
    @Nullable String set = value.isEmpty() ? null : value;
    if (CURRENT_USER.equals(set)) {
      set = user == null ? null : user.getKey();
    }
    switch (fieldId) {
      case "resolution" -> issue.setResolutionId(set);
      case "assignee" -> issue.setAssigneeId(set);
      case "reporter" -> issue.setReporterId(set);
      case "priority" -> issue.setPriorityId(set);
      case "summary" -> issue.setSummary(set);
      case "description" -> issue.setDescription(set);
      default -> throw new UnsupportedOperationException("UpdateIssueFieldFunction for " + fieldId);
    }
  }

  @Override
  public void fire(
      long eventTypeId, Issue issue, @Nullable ApplicationUser user, @Nullable Comment comment) {
    events.publish(eventTypeId, issue, user, comment);
  }
}
