package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.issue.IssueInput.Operation;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.project.StoredProject;
import org.nivaran.sandbox.jira.screen.Screens;
import org.nivaran.sandbox.jira.workflow.WorkflowEngine;
import org.nivaran.sandbox.jira.workflow.WorkflowRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's {@link IssueService}: checks permissions, screens and values, then does it. Thread safe.
 */
final class JiraIssueService implements IssueService {
  private static final Logger log = LoggerFactory.getLogger(JiraIssueService.class);
  private static final String COMMENT = "comment";

  private final Database database;
  private final Issues issues;
  private final Steps steps;
  private final IssueEvents events;
  private final IssueInput input;
  private final Projects projects;
  private final Screens screens;
  private final WorkflowEngine engine;
  private final PermissionManager permissions;

  JiraIssueService(
      Database database,
      Issues issues,
      Steps steps,
      IssueEvents events,
      IssueInput input,
      Projects projects,
      Screens screens,
      WorkflowEngine engine,
      PermissionManager permissions) {
    this.database = database;
    this.issues = issues;
    this.steps = steps;
    this.events = events;
    this.input = input;
    this.projects = projects;
    this.screens = screens;
    this.engine = engine;
    this.permissions = permissions;
  }

  @Override
  public IssueInputParameters newIssueInputParameters() {
    return new InputParameters();
  }

  @Override
  public IssueInputParameters newIssueInputParameters(Map<String, String[]> actionParameters) {
    return new InputParameters(actionParameters);
  }

  @Override
  public IssueResult getIssue(@Nullable ApplicationUser user, Long id) {
    return visible(user, issues.byId(id));
  }

  @Override
  public IssueResult getIssue(@Nullable ApplicationUser user, String key) {
    return visible(user, issues.byKey(key));
  }

  private IssueResult visible(@Nullable ApplicationUser user, Optional<StoredIssue> found) {
    ErrorCollection errors = new SimpleErrorCollection();
    if (found.isEmpty()) {
      errors.addErrorMessage("Issue Does Not Exist", Reason.NOT_FOUND);
    } else if (!may(ProjectPermissions.BROWSE_PROJECTS, found.get(), user)) {
      errors.addErrorMessage(
          "You do not have the permission to see the specified issue.",
          user == null ? Reason.NOT_LOGGED_IN : Reason.FORBIDDEN);
    }
    return new IssueResult(errors.hasAnyErrors() ? null : found.orElse(null), errors);
  }

  private boolean may(
      ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
    return permissions.hasPermission(permission, issue, user);
  }

  @Override
  public boolean isEditable(Issue issue, @Nullable ApplicationUser user) {
    return may(ProjectPermissions.EDIT_ISSUES, issue, user);
  }

  @Override
  public CreateValidationResult validateCreate(
      @Nullable ApplicationUser user, IssueInputParameters parameters) {
    ErrorCollection errors = new SimpleErrorCollection();
    StoredIssue issue = issues.blank();
    Optional<StoredProject> project = projects.byId(parameters.getProjectId());
    if (project.isEmpty()) {
      errors.addError("pid", "valid project is required");
      return new CreateValidationResult(null, errors, Map.of());
    }
    if (!permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project.get(), user)) {
      errors.addErrorMessage(
          "You do not have permission to create issues in this project.",
          user == null ? Reason.NOT_LOGGED_IN : Reason.FORBIDDEN);
      return new CreateValidationResult(null, errors, Map.of());
    }
    Optional<IssueType> type = typeOf(project.get(), parameters.getIssueTypeId());
    if (type.isEmpty()) {
      errors.addError("issuetype", "The issue type selected is invalid.");
      return new CreateValidationResult(null, errors, Map.of());
    }
    issue.setProjectObject(project.get());
    issue.setIssueType(type.get());
    errors.addErrorCollection(
        input.apply(issue, parameters, Operation.CREATE, screen(issue, 0), user));
    return new CreateValidationResult(
        errors.hasAnyErrors() ? null : issue, errors, commentOf(parameters));
  }

  private static Optional<IssueType> typeOf(Project project, @Nullable String typeId) {
    return project.getIssueTypes().stream().filter(type -> type.getId().equals(typeId)).findFirst();
  }

  private List<String> screen(StoredIssue issue, long operation) {
    StoredProject project = projects.byId(issue.projectId).orElseThrow();
    return screens.fieldIds(
        screens.screenFor(
            project.screenSchemeId(), Objects.requireNonNull(issue.issueTypeId), operation));
  }

  private static Map<String, Object> commentOf(IssueInputParameters parameters) {
    String comment = parameters.getCommentValue();
    return comment == null ? Map.of() : Map.of(COMMENT, comment);
  }

  @Override
  public IssueResult create(@Nullable ApplicationUser user, CreateValidationResult validation) {
    StoredIssue issue = valid(validation);
    if (!database.transactions().isActive()) {
      issues.number(issue);
    }
    return attempt(
        issue,
        "created",
        () -> engine.create(issue, user, new HashMap<>(validation.getFieldValuesHolder())));
  }

  private static StoredIssue valid(IssueResult validation) {
    if (!validation.isValid() || validation.getIssue() == null) {
      throw new IllegalStateException(
          "The validation result is not valid: " + validation.getErrorCollection());
    }
    return (StoredIssue) validation.getIssue();
  }

  /** Does it; a refusal or a failure of the workflow becomes an error, as Jira's service has it. */
  private IssueResult attempt(StoredIssue issue, String done, Runnable work) {
    try {
      work.run();
      return new IssueResult(issues.stored(issue), new SimpleErrorCollection());
    } catch (WorkflowRefusal e) {
      return new IssueResult(null, e.errors());
    } catch (WorkflowException e) {
      log.error("The issue {} could not be {}", issue, done, e);
      return new IssueResult(
          null, new SimpleErrorCollection(String.valueOf(e.getMessage()), Reason.SERVER_ERROR));
    }
  }

  @Override
  public UpdateValidationResult validateUpdate(
      @Nullable ApplicationUser user, Long issueId, IssueInputParameters parameters) {
    IssueResult found = getIssue(user, issueId);
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorCollection(found.getErrorCollection());
    if (!found.isValid()) {
      return new UpdateValidationResult(null, errors, Map.of());
    }
    StoredIssue issue = valid(found);
    if (!isEditable(issue, user)) {
      errors.addErrorMessage("You do not have permission to edit issues.", Reason.FORBIDDEN);
      return new UpdateValidationResult(null, errors, Map.of());
    }
    changeType(issue, parameters, errors);
    errors.addErrorCollection(
        input.apply(issue, parameters, Operation.EDIT, screen(issue, 1), user));
    return new UpdateValidationResult(
        errors.hasAnyErrors() ? null : issue, errors, commentOf(parameters));
  }

  private static void changeType(
      StoredIssue issue, IssueInputParameters parameters, ErrorCollection errors) {
    String typeId = parameters.getIssueTypeId();
    if (typeId != null && !typeId.equals(issue.issueTypeId)) {
      typeOf(Objects.requireNonNull(issue.getProjectObject()), typeId)
          .ifPresentOrElse(
              issue::setIssueType,
              () -> errors.addError("issuetype", "The issue type selected is invalid."));
    }
  }

  @Override
  public IssueResult update(@Nullable ApplicationUser user, UpdateValidationResult validation) {
    return update(user, validation, EventDispatchOption.ISSUE_UPDATED, true);
  }

  @Override
  public IssueResult update(
      @Nullable ApplicationUser user,
      UpdateValidationResult validation,
      EventDispatchOption event,
      boolean sendMail) {
    StoredIssue issue = valid(validation);
    Object text = validation.getFieldValuesHolder().get(COMMENT);
    return attempt(
        issue,
        "updated",
        () ->
            database
                .transactions()
                .inTransaction(
                    () -> {
                      issues.table().lock(issue.storedId());
                      steps.store(issue, user);
                      Comment comment =
                          text == null ? null : steps.comment(issue, user, (String) text);
                      if (event.isEventBeingSent()) {
                        events.publish(event.getEventTypeId(), issue, user, comment);
                      }
                      return issue;
                    }));
  }

  @Override
  public TransitionValidationResult validateTransition(
      @Nullable ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters) {
    return validateTransition(user, issueId, actionId, parameters, TransitionOptions.defaults());
  }

  @Override
  public TransitionValidationResult validateTransition(
      @Nullable ApplicationUser user,
      Long issueId,
      int actionId,
      IssueInputParameters parameters,
      TransitionOptions options) {
    IssueResult found =
        options.skipPermissions()
            ? new IssueResult(issues.byId(issueId).orElse(null), missing(issueId))
            : getIssue(user, issueId);
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorCollection(found.getErrorCollection());
    if (!found.isValid()) {
      return refused(errors, actionId);
    }
    StoredIssue issue = valid(found);
    Optional<ActionDescriptor> action = engine.available(issue, actionId, user, options);
    if (action.isEmpty()) {
      errors.addErrorMessage(
          "It seems that you have tried to perform a workflow operation (%d) that is not valid for the current state of this issue (%s)."
              .formatted(actionId, issue.getKey()));
      return refused(errors, actionId);
    }
    errors.addErrorCollection(
        input.apply(issue, parameters, Operation.TRANSITION, screen(action.get()), user));
    Map<String, Object> inputs = new HashMap<>(commentOf(parameters));
    inputs.put(TransitionOptions.class.getName(), options);
    return new TransitionValidationResult(
        errors.hasAnyErrors() ? null : issue, errors, inputs, Map.of(), actionId);
  }

  private ErrorCollection missing(Long issueId) {
    return issues.byId(issueId).isPresent()
        ? new SimpleErrorCollection()
        : new SimpleErrorCollection("Issue Does Not Exist", Reason.NOT_FOUND);
  }

  private static TransitionValidationResult refused(ErrorCollection errors, int actionId) {
    return new TransitionValidationResult(null, errors, Map.of(), Map.of(), actionId);
  }

  private List<String> screen(ActionDescriptor action) {
    Object id = action.getMetaAttributes().get("jira.fieldscreen.id");
    return id == null ? List.of() : screens.fieldIds(Long.parseLong((String) id));
  }

  @Override
  public IssueResult transition(
      @Nullable ApplicationUser user, TransitionValidationResult validation) {
    StoredIssue issue = valid(validation);
    Map<String, Object> inputs = new HashMap<>(validation.getFieldValuesHolder());
    Object options = inputs.remove(TransitionOptions.class.getName());
    return attempt(
        issue,
        "moved",
        () ->
            database
                .transactions()
                .inTransaction(
                    () -> {
                      issues.table().lock(issue.storedId());
                      engine.transition(
                          issue,
                          issues.stored(issue),
                          validation.getActionId(),
                          user,
                          inputs,
                          options == null
                              ? TransitionOptions.defaults()
                              : (TransitionOptions) options);
                      return issue;
                    }));
  }

  @Override
  public AssignValidationResult validateAssign(
      @Nullable ApplicationUser user, Long issueId, @Nullable String assignee) {
    IssueResult found = getIssue(user, issueId);
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorCollection(found.getErrorCollection());
    if (!found.isValid()) {
      return new AssignValidationResult(null, errors, assignee);
    }
    StoredIssue issue = valid(found);
    InputParameters parameters = new InputParameters();
    parameters.setAssigneeId(assignee);
    errors.addErrorCollection(
        input.apply(issue, parameters, Operation.EDIT, List.of("assignee"), user));
    return new AssignValidationResult(errors.hasAnyErrors() ? null : issue, errors, assignee);
  }

  @Override
  public IssueResult assign(@Nullable ApplicationUser user, AssignValidationResult validation) {
    StoredIssue issue = valid(validation);
    return attempt(
        issue,
        "assigned",
        () ->
            database
                .transactions()
                .inTransaction(
                    () -> {
                      issues.table().lock(issue.storedId());
                      steps.store(issue, user);
                      events.publish(EventType.ISSUE_ASSIGNED_ID, issue, user, null);
                      return issue;
                    }));
  }

  @Override
  public DeleteValidationResult validateDelete(@Nullable ApplicationUser user, Long issueId) {
    IssueResult found = getIssue(user, issueId);
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorCollection(found.getErrorCollection());
    if (found.isValid() && !may(ProjectPermissions.DELETE_ISSUES, found.getIssue(), user)) {
      errors.addErrorMessage(
          "You do not have permission to delete issues in this project.", Reason.FORBIDDEN);
    }
    return new DeleteValidationResult(errors.hasAnyErrors() ? null : found.getIssue(), errors);
  }

  @Override
  public ErrorCollection delete(@Nullable ApplicationUser user, DeleteValidationResult validation) {
    StoredIssue issue = valid(validation);
    MutableIssue deleted =
        database
            .transactions()
            .inTransaction(
                () -> {
                  issues.table().delete(issue);
                  events.publishGone(EventType.ISSUE_DELETED_ID, issue, user);
                  return issue;
                });
    log.info("{} was deleted by {}", deleted, user);
    return new SimpleErrorCollection();
  }
}
