package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.WorkflowException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.workflow.WorkflowEngine;
import org.nivaran.sandbox.jira.workflow.WorkflowRefusal;

/** Jira's {@link IssueManager} and {@link IssueFactory}: no permission is checked here. */
public final class JiraIssues implements IssueManager, IssueFactory {
  private final Database database;
  private final Issues issues;
  private final Steps steps;
  private final WorkflowEngine engine;
  private final PermissionManager permissions;

  JiraIssues(
      Database database,
      Issues issues,
      Steps steps,
      WorkflowEngine engine,
      PermissionManager permissions) {
    this.database = database;
    this.issues = issues;
    this.steps = steps;
    this.engine = engine;
    this.permissions = permissions;
  }

  @Override
  public MutableIssue getIssue() {
    return issues.blank();
  }

  @Override
  public @Nullable MutableIssue getIssueObject(@Nullable Long id) {
    return issues.byId(id).orElse(null);
  }

  @Override
  public @Nullable MutableIssue getIssueObject(@Nullable String key) {
    return issues.byKey(key).orElse(null);
  }

  @Override
  public @Nullable MutableIssue getIssueByCurrentKey(@Nullable String key) {
    return issues.byKey(key).orElse(null);
  }

  @Override
  public Collection<Long> getIssueIdsForProject(Long projectId) {
    return issues.table().idsInProject(projectId);
  }

  @Override
  public Issue createIssueObject(@Nullable ApplicationUser user, Issue issue)
      throws CreateException {
    StoredIssue created = (StoredIssue) issue;
    if (created.projectId == null || created.issueTypeId == null || created.summary == null) {
      throw new CreateException("A new issue needs project, issue type and summary");
    }
    try {
      if (!database.transactions().isActive()) {
        issues.number(created);
      }
      engine.create(created, user, Map.of());
      return issues.stored(created);
    } catch (WorkflowRefusal | WorkflowException e) {
      throw new CreateException(e.getMessage(), e);
    }
  }

  @Override
  public Issue updateIssue(
      @Nullable ApplicationUser user,
      MutableIssue issue,
      EventDispatchOption event,
      boolean sendMail) {
    return database
        .transactions()
        .inTransaction(
            () -> {
              issues.table().lock(issue.getId());
              steps.store(issue, user);
              if (event.isEventBeingSent()) {
                steps.fire(event.getEventTypeId(), issue, user, null);
              }
              return issue;
            });
  }

  @Override
  public Issue updateIssue(
      @Nullable ApplicationUser user, MutableIssue issue, UpdateIssueRequest request) {
    return updateIssue(user, issue, request.getEventDispatchOption(), request.isSendMail());
  }

  @Override
  public long getIssueCountForProject(Long projectId) {
    return issues.table().countInProject(projectId);
  }

  @Override
  public boolean isEditable(Issue issue, @Nullable ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user);
  }
}
