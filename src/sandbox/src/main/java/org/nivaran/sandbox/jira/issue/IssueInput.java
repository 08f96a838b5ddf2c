package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.BadValue;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.StoredField;
import org.nivaran.sandbox.jira.user.Directory;

/**
 * Puts what was typed into an issue in memory and says, field by field, what is wrong with it. What
 * was not typed stays as it is. Thread safe.
 */
final class IssueInput {
  static final String NOT_ON_SCREEN =
      "Field '%s' cannot be set. It is not on the appropriate screen, or unknown.";
  private static final int SUMMARY_LIMIT = 255;
  private static final String AUTOMATIC = "-1";

  /** What is done with the issue. */
  enum Operation {
    CREATE,
    EDIT,
    TRANSITION
  }

  private final Constants constants;
  private final Directory directory;
  private final Fields fields;
  private final Dates dates;
  private final PermissionManager permissions;
  private final IssueSecurityLevelManager levels;

  IssueInput(
      Constants constants,
      Directory directory,
      Fields fields,
      Dates dates,
      PermissionManager permissions,
      IssueSecurityLevelManager levels) {
    this.constants = constants;
    this.directory = directory;
    this.fields = fields;
    this.dates = dates;
    this.permissions = permissions;
    this.levels = levels;
  }

  /**
   * @param screen the ids of the fields that may be set; what else was typed is an error, unless
   *     the caller skips the check of screens
   */
  ErrorCollection apply(
      StoredIssue issue,
      IssueInputParameters input,
      Operation operation,
      Collection<String> screen,
      @Nullable ApplicationUser user) {
    return new Application(issue, (InputParameters) input, operation, user).run(screen);
  }

  private final class Application {
    private final StoredIssue issue;
    private final InputParameters input;
    private final Operation operation;
    private final @Nullable ApplicationUser user;
    private final ErrorCollection errors = new SimpleErrorCollection();

    Application(
        StoredIssue issue,
        InputParameters input,
        Operation operation,
        @Nullable ApplicationUser user) {
      this.issue = issue;
      this.input = input;
      this.operation = operation;
      this.user = user;
    }

    ErrorCollection run(Collection<String> screen) {
      Set<String> typed = new LinkedHashSet<>(input.getProvidedFields());
      typed.removeAll(Set.of("project", "issuetype"));
      if (typed.remove("comment") && input.getCommentValue() != null) {
        require(ProjectPermissions.ADD_COMMENTS, "comment", "add comments");
      }
      for (String fieldId : typed) {
        if (input.skipScreenCheck() || screen.contains(fieldId)) {
          applyTo(fieldId);
        } else if (!input.texts(fieldId).isEmpty()) {
          errors.addError(fieldId, NOT_ON_SCREEN.formatted(fieldId));
        }
      }
      if (operation == Operation.CREATE) {
        fillIn(typed);
      }
      if (operation == Operation.TRANSITION
          && screen.contains("resolution")
          && issue.getResolutionId() == null) {
        errors.addError("resolution", "Please specify a resolution.");
      }
      return errors;
    }

    private void fillIn(Set<String> typed) {
      if (!typed.contains("summary")) {
        summary();
      }
      if (!typed.contains("reporter")) {
        issue.setReporter(user);
      }
      if (issue.priorityId == null) {
        issue.setPriorityId("3");
      }
    }

    private void applyTo(String fieldId) {
      Optional<SystemField> system = SystemField.byId(fieldId);
      if (system.isPresent()) {
        apply(system.get());
        return;
      }
      Optional<StoredField> custom =
          fields
              .byId(fieldId)
              .filter(field -> field.covers(issue.getProjectId(), issue.getIssueTypeId()));
      if (custom.isPresent()) {
        apply(custom.get());
      } else {
        errors.addError(fieldId, NOT_ON_SCREEN.formatted(fieldId));
      }
    }

    private void apply(StoredField field) {
      try {
        issue.setCustomFieldValue(field, field.kind().parse(field, input.texts(field.getId())));
      } catch (BadValue e) {
        errors.addError(field.getId(), e.getMessage());
      }
    }

    private void apply(SystemField field) {
      switch (field) {
        case SUMMARY -> summary();
        case DESCRIPTION -> issue.setDescription(input.getDescription());
        case PRIORITY -> priority();
        case DUE_DATE -> dueDate();
        case ASSIGNEE -> assignee();
        case REPORTER -> reporter();
        case RESOLUTION -> resolution();
        case SECURITY -> security();
        case ISSUE_TYPE -> {
          // Set by whoever prepared the issue.
        }
      }
    }

    private void summary() {
      String summary = input.getSummary();
      if (summary == null || summary.isBlank()) {
        errors.addError("summary", "You must specify a summary of the issue.");
      } else if (summary.contains("\n") || summary.contains("\r")) {
        errors.addError(
            "summary", "The summary is invalid because it contains newline characters.");
      } else if (summary.strip().length() > SUMMARY_LIMIT) {
        errors.addError("summary", "Summary must be less than " + SUMMARY_LIMIT + " characters.");
      } else {
        issue.setSummary(summary.strip());
      }
    }

    private void priority() {
      String id = input.getPriorityId();
      if (id == null) {
        errors.addError("priority", "You must specify a priority.");
      } else if (constants.priorities().stream().noneMatch(known -> known.getId().equals(id))) {
        errors.addError("priority", "The priority selected is invalid.");
      } else {
        issue.setPriorityId(id);
      }
    }

    private void resolution() {
      String id = input.getResolutionId();
      if (id != null
          && constants.resolutions().stream().noneMatch(known -> known.getId().equals(id))) {
        errors.addError("resolution", "The resolution selected is invalid.");
      } else {
        issue.setResolutionId(id);
      }
    }

    private void security() {
      Long wanted = input.getSecurityLevelId();
      if (Objects.equals(wanted, issue.getSecurityLevelId())) {
        return;
      }
      require(ProjectPermissions.SET_ISSUE_SECURITY, "security", "set the security level");
      boolean open =
          wanted == null
              || levels.getUsersSecurityLevels(project(), user).stream()
                  .anyMatch(level -> level.getId().equals(wanted));
      if (open) {
        issue.setSecurityLevelId(wanted);
      } else {
        errors.addError("security", "The security level selected is invalid.");
      }
    }

    private void dueDate() {
      String text = input.getDueDate();
      Optional<java.sql.Timestamp> date = text == null ? Optional.empty() : dates.date(text);
      if (text != null && date.isEmpty()) {
        errors.addError("duedate", "'" + text + "' is an invalid date");
      } else if (!Objects.equals(date.orElse(null), issue.getDueDate())) {
        require(ProjectPermissions.SCHEDULE_ISSUES, "duedate", "schedule issues");
        issue.setDueDate(date.orElse(null));
      }
    }

    private void reporter() {
      String name = input.getReporterId();
      Optional<ApplicationUser> reporter = person(name);
      if (reporter.isEmpty()) {
        errors.addError(
            "reporter",
            name == null ? "Reporter is required." : "The reporter specified is not a user.");
        return;
      }
      String present =
          operation == Operation.CREATE && user != null ? user.getKey() : issue.getReporterId();
      if (!reporter.get().getKey().equals(present)) {
        require(ProjectPermissions.MODIFY_REPORTER, "reporter", "set the reporter");
      }
      issue.setReporter(reporter.get());
    }

    private void assignee() {
      String name = input.getAssigneeId();
      if (AUTOMATIC.equals(name)) {
        return;
      }
      Optional<ApplicationUser> assignee = person(name);
      if (name != null && assignee.isEmpty()) {
        errors.addError("assignee", "User '" + name + "' does not exist.");
        return;
      }
      String newKey = assignee.map(ApplicationUser::getKey).orElse(null);
      if (Objects.equals(newKey, issue.getAssigneeId())) {
        return;
      }
      require(ProjectPermissions.ASSIGN_ISSUES, "assignee", "assign issues");
      assignee
          .filter(found -> !isAssignable(found))
          .ifPresent(
              found ->
                  errors.addError(
                      "assignee", "User '" + found.getName() + "' cannot be assigned issues."));
      issue.setAssignee(assignee.orElse(null));
    }

    private boolean isAssignable(ApplicationUser candidate) {
      return candidate.isActive()
          && permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, project(), candidate);
    }

    private Project project() {
      return Objects.requireNonNull(issue.getProjectObject(), "the issue's project");
    }

    private Optional<ApplicationUser> person(@Nullable String nameOrKey) {
      return directory.byName(nameOrKey).or(() -> directory.byKey(nameOrKey));
    }

    private void require(ProjectPermissionKey permission, String field, String what) {
      boolean may =
          operation == Operation.CREATE
              ? permissions.hasPermission(permission, project(), user)
              : permissions.hasPermission(permission, issue, user);
      if (!may) {
        errors.addError(
            field, "You do not have permission to " + what + ".", ErrorCollection.Reason.FORBIDDEN);
      }
    }
  }
}
