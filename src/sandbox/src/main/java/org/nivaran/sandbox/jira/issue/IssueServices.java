package org.nivaran.sandbox.jira.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.project.Roles;
import org.nivaran.sandbox.jira.screen.ScreenFields;
import org.nivaran.sandbox.jira.screen.Screens;
import org.nivaran.sandbox.jira.user.Directory;
import org.nivaran.sandbox.jira.workflow.IssueSteps;
import org.nivaran.sandbox.jira.workflow.WorkflowEngine;
import org.nivaran.sandbox.jira.workflow.Workflows;

/** Everything about issues, built out of its parts. */
public final class IssueServices {
  private final Workflows workflows;
  private final IssueService service;
  private final JiraIssues manager;
  private final ChangeHistoryManager history;
  private final CommentManager comments;
  private final StoredAttachments attachments;
  private final ScreenFields forms;

  /**
   * @param workflowsFor builds the workflows on what they do with issues
   * @param reader for whom forms are shown
   * @param attachmentDirectory where files are kept
   */
  public IssueServices(
      Database database,
      EventPublisher publisher,
      Issues issues,
      Projects projects,
      Roles roles,
      Directory directory,
      Constants constants,
      Fields fields,
      Screens screens,
      Dates dates,
      PermissionManager permissions,
      IssueSecurityLevelManager levels,
      Supplier<@Nullable ApplicationUser> reader,
      Path attachmentDirectory,
      Function<IssueSteps, Workflows> workflowsFor) {
    IssueEvents events = new IssueEvents(database, publisher, issues);
    History changes = new History(database, fields, directory, dates);
    Comments texts = new Comments(database, issues, events, directory, roles);
    Steps steps = new Steps(issues, changes, texts, events);
    this.history = changes;
    this.comments = texts;
    this.workflows = workflowsFor.apply(steps);
    WorkflowEngine engine = workflows.engine();
    this.attachments =
        new StoredAttachments(database, issues, changes, directory, attachmentDirectory);
    this.manager = new JiraIssues(database, issues, steps, engine, permissions);
    this.service =
        new JiraIssueService(
            database,
            issues,
            steps,
            events,
            new IssueInput(constants, directory, fields, dates, permissions, levels),
            projects,
            screens,
            engine,
            permissions);
    this.forms =
        new IssueForms(projects, screens, fields, constants, levels, dates, issues, reader);
  }

  public Workflows workflows() {
    return workflows;
  }

  public IssueService service() {
    return service;
  }

  /** Manager and factory in one. */
  public JiraIssues manager() {
    return manager;
  }

  public ChangeHistoryManager history() {
    return history;
  }

  public CommentManager comments() {
    return comments;
  }

  public AttachmentManager attachmentManager() {
    return attachments;
  }

  public Attachments attachments() {
    return attachments;
  }

  public ScreenFields forms() {
    return forms;
  }
}
