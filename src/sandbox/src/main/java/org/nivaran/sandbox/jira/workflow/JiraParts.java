package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.StoreException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jira's own functions, conditions and validators that workflow XML names. Thread safe. */
final class JiraParts {
  private static final String FUNCTION = "com.atlassian.jira.workflow.function.";
  private static final String CONDITION = "com.atlassian.jira.workflow.condition.";
  private static final String COMMENT = "nivaran.sandbox.comment";

  private final Map<String, FunctionProvider> functions;
  private final Map<String, Condition> conditions;
  private final Map<String, Validator> validators;
  private final IssueSteps steps;
  private final PermissionManager permissions;

  /**
   * @param groupNames the names of a user's groups
   */
  JiraParts(
      IssueSteps steps,
      PermissionManager permissions,
      Function<ApplicationUser, Set<String>> groupNames) {
    this.steps = steps;
    this.permissions = permissions;
    this.functions =
        Map.of(
            FUNCTION + "issue.IssueCreateFunction",
            (vars, args, properties) -> create(vars),
            FUNCTION + "issue.UpdateIssueStatusFunction",
            (vars, args, properties) -> issue(vars).setStatusId(statusAfter(vars)),
            FUNCTION + "issue.UpdateIssueFieldFunction",
            (vars, args, properties) ->
                steps.setField(
                    issue(vars),
                    caller(vars),
                    text(args, "field.name"),
                    Objects.toString(args.get("field.value"), "")),
            FUNCTION + "issue.GenerateChangeHistoryFunction",
            (vars, args, properties) -> steps.store(issue(vars), caller(vars)),
            FUNCTION + "issue.IssueReindexFunction",
            (vars, args, properties) -> {
              // Searches read the database itself.
            },
            FUNCTION + "misc.CreateCommentFunction",
            (vars, args, properties) -> comment(vars),
            FUNCTION + "event.FireIssueEventFunction",
            (vars, args, properties) ->
                steps.fire(
                    Long.parseLong(text(args, "eventTypeId")),
                    issue(vars),
                    caller(vars),
                    (Comment) vars.get(COMMENT)));
    this.conditions =
        Map.of(
            CONDITION + "PermissionCondition",
            (vars, args, properties) ->
                permissions.hasPermission(permission(args), (Issue) issue(vars), caller(vars)),
            CONDITION + "UserInGroupCondition",
            (vars, args, properties) -> {
              ApplicationUser caller = caller(vars);
              return caller != null && groupNames.apply(caller).contains(text(args, "group"));
            },
            CONDITION + "AllowOnlyAssignee",
            (vars, args, properties) -> is(caller(vars), issue(vars).getAssigneeId()),
            CONDITION + "AllowOnlyReporter",
            (vars, args, properties) -> is(caller(vars), issue(vars).getReporterId()));
    this.validators =
        Map.of(
            "com.atlassian.jira.workflow.validator.PermissionValidator",
            (vars, args, properties) -> validatePermission(vars, args));
  }

  Optional<FunctionProvider> function(String className) {
    return Optional.ofNullable(functions.get(className));
  }

  Optional<Condition> condition(String className) {
    return Optional.ofNullable(conditions.get(className));
  }

  Optional<Validator> validator(String className) {
    return Optional.ofNullable(validators.get(className));
  }

  private void create(Map<?, ?> vars) throws StoreException {
    MutableIssue issue = issue(vars);
    issue.setWorkflowId(((WorkflowEntry) required(vars, "entry")).getId());
    issue.setStatusId(statusAfter(vars));
    steps.create(issue, caller(vars));
  }

  @SuppressWarnings("unchecked") // OSWorkflow's map takes anything
  private void comment(Map<?, ?> vars) {
    String body = Objects.toString(vars.get("comment"), "");
    if (!body.isBlank()) {
      ((Map<String, Object>) vars).put(COMMENT, steps.comment(issue(vars), caller(vars), body));
    }
  }

  private void validatePermission(Map<?, ?> vars, Map<?, ?> args) throws InvalidInputException {
    Project project = issue(vars).getProjectObject();
    if (!permissions.hasPermission(permission(args), project, caller(vars))) {
      throw new InvalidInputException(
          "You do not have the permission '%s' in the project %s."
              .formatted(permission(args).permissionKey(), project.getKey()));
    }
  }

  /** The status of the step that OSWorkflow has just entered. */
  private static String statusAfter(Map<?, ?> vars) throws StoreException {
    WorkflowDescriptor descriptor = (WorkflowDescriptor) required(vars, "descriptor");
    WorkflowStore store = (WorkflowStore) required(vars, "store");
    WorkflowEntry entry = (WorkflowEntry) required(vars, "entry");
    List<?> current = store.findCurrentSteps(entry.getId());
    if (current.size() != 1) {
      throw new UnsupportedOperationException(
          "A workflow that is in " + current.size() + " steps at once");
    }
    int step = ((Step) current.get(0)).getStepId();
    return (String)
        required(
            (Map<?, ?>) descriptor.getStep(step).getMetaAttributes(), JiraWorkflow.STEP_STATUS_KEY);
  }

  private static MutableIssue issue(Map<?, ?> vars) {
    return (MutableIssue) required(vars, "issue");
  }

  private static @Nullable ApplicationUser caller(Map<?, ?> vars) {
    return ((CallerContext) required(vars, "context")).get();
  }

  private static boolean is(@Nullable ApplicationUser user, @Nullable String key) {
    return user != null && user.getKey().equals(key);
  }

  private static Object required(Map<?, ?> vars, String key) {
    Object value = vars.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The workflow lacks " + key);
    }
    return value;
  }

  private static String text(Map<?, ?> args, String key) {
    return (String) required(args, key);
  }

  /** {@code permissionKey} as Jira writes it today, or {@code permission} with an old name. */
  private static ProjectPermissionKey permission(Map<?, ?> args) {
    Object key = args.get("permissionKey");
    if (key != null) {
      return new ProjectPermissionKey((String) key);
    }
    String old = text(args, "permission").strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return new ProjectPermissionKey(
        switch (old) {
          case "CREATE_ISSUE", "EDIT_ISSUE", "RESOLVE_ISSUE", "CLOSE_ISSUE", "ASSIGN_ISSUE" ->
              old + "S";
          case "BROWSE" -> "BROWSE_PROJECTS";
          default -> old;
        });
  }
}
