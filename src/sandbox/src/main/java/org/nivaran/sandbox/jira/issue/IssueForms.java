package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.StoredField;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.screen.ScreenFields;
import org.nivaran.sandbox.jira.screen.Screens;

/** {@link ScreenFields} out of screens and fields. */
final class IssueForms implements ScreenFields {
  private static final long CREATE = 0;
  private static final long EDIT = 1;

  private final Projects projects;
  private final Screens screens;
  private final Fields fields;
  private final Constants constants;
  private final IssueSecurityLevelManager levels;
  private final Dates dates;
  private final Issues issues;
  private final Supplier<@Nullable ApplicationUser> reader;

  IssueForms(
      Projects projects,
      Screens screens,
      Fields fields,
      Constants constants,
      IssueSecurityLevelManager levels,
      Dates dates,
      Issues issues,
      Supplier<@Nullable ApplicationUser> reader) {
    this.projects = projects;
    this.screens = screens;
    this.fields = fields;
    this.constants = constants;
    this.levels = levels;
    this.dates = dates;
    this.issues = issues;
    this.reader = reader;
  }

  @Override
  public List<ScreenField> forCreate(Project project, IssueType issueType) {
    StoredIssue blank = issues.blank();
    blank.projectId = project.getId();
    blank.issueTypeId = issueType.getId();
    blank.priorityId = "3";
    return of(fieldIds(blank, CREATE), blank, false);
  }

  @Override
  public List<ScreenField> forEdit(Issue issue) {
    return of(fieldIds(issue, EDIT), issue, false);
  }

  @Override
  public List<ScreenField> on(FieldScreen screen, Issue issue) {
    return of(screens.fieldIds(screen.getId()), issue, true);
  }

  private List<String> fieldIds(Issue issue, long operation) {
    long scheme = projects.byId(issue.getProjectId()).orElseThrow().screenSchemeId();
    return screens.fieldIds(screens.screenFor(scheme, issue.getIssueTypeId(), operation));
  }

  private List<ScreenField> of(List<String> fieldIds, Issue issue, boolean resolving) {
    List<ScreenField> all = new ArrayList<>();
    for (String fieldId : fieldIds) {
      SystemField.byId(fieldId)
          .map(field -> of(field, issue, resolving))
          .or(
              () ->
                  fields
                      .byId(fieldId)
                      .filter(field -> field.covers(issue.getProjectId(), issue.getIssueTypeId()))
                      .map(field -> of(field, issue)))
          .ifPresent(all::add);
    }
    return all;
  }

  private ScreenField of(SystemField field, Issue issue, boolean resolving) {
    boolean required =
        switch (field) {
          case SUMMARY, ISSUE_TYPE, REPORTER -> true;
          case RESOLUTION -> resolving;
          case PRIORITY, DUE_DATE, ASSIGNEE, DESCRIPTION, SECURITY -> false;
        };
    return new ScreenField(
        field.id(),
        field.label(),
        "",
        field.input(),
        required,
        choices(field, issue),
        values(field, issue),
        Optional.empty());
  }

  private List<Choice> choices(SystemField field, Issue issue) {
    return switch (field) {
      case ISSUE_TYPE -> constants(issue.getProjectObject().getIssueTypes());
      case PRIORITY -> constants(constants.priorities());
      case RESOLUTION -> constants(constants.resolutions());
      case SECURITY ->
          levels.getUsersSecurityLevels(issue.getProjectObject(), reader.get()).stream()
              .map(level -> new Choice(level.getId().toString(), level.getName()))
              .toList();
      case SUMMARY, DUE_DATE, ASSIGNEE, REPORTER, DESCRIPTION -> List.of();
    };
  }

  private static List<Choice> constants(Collection<? extends IssueConstant> constants) {
    return constants.stream()
        .map(constant -> new Choice(constant.getId(), constant.getName()))
        .toList();
  }

  private List<String> values(SystemField field, Issue issue) {
    @Nullable String value =
        switch (field) {
          case SUMMARY -> issue.getSummary();
          case ISSUE_TYPE -> issue.getIssueTypeId();
          case PRIORITY -> issue.getPriority() == null ? null : issue.getPriority().getId();
          case DUE_DATE -> issue.getDueDate() == null ? null : dates.formatDate(issue.getDueDate());
          case ASSIGNEE -> name(issue.getAssignee());
          case REPORTER -> name(issue.getReporter());
          case DESCRIPTION -> issue.getDescription();
          case RESOLUTION -> issue.getResolutionId();
          case SECURITY -> Objects.toString(issue.getSecurityLevelId(), null);
        };
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable String name(@Nullable ApplicationUser user) {
    return user == null ? null : user.getName();
  }

  private static ScreenField of(StoredField field, Issue issue) {
    Object value = issue.getCustomFieldValue(field);
    return new ScreenField(
        field.getId(),
        field.getName(),
        field.getDescription(),
        field.kind().input(),
        false,
        field.options().stream()
            .filter(option -> !option.getDisabled())
            .map(IssueForms::choice)
            .toList(),
        value == null ? List.of() : field.kind().format(value),
        Optional.of(field));
  }

  private static Choice choice(Option option) {
    return new Choice(option.getOptionId().toString(), option.getValue());
  }

  @Override
  public Optional<String> name(String fieldId) {
    return SystemField.byId(fieldId)
        .map(SystemField::label)
        .or(() -> fields.byId(fieldId).map(StoredField::getName));
  }

  @Override
  public String display(Issue issue, String fieldId) {
    Optional<SystemField> system = SystemField.byId(fieldId);
    if (system.isPresent()) {
      return Objects.requireNonNullElse(display(system.get(), issue), "");
    }
    return fields
        .byId(fieldId)
        .flatMap(
            field ->
                Optional.ofNullable(issue.getCustomFieldValue(field)).map(field.kind()::display))
        .orElse("");
  }

  private @Nullable String display(SystemField field, Issue issue) {
    return switch (field) {
      case SUMMARY -> issue.getSummary();
      case DESCRIPTION -> issue.getDescription();
      case ISSUE_TYPE -> issue.getIssueType().getName();
      case PRIORITY -> issue.getPriority() == null ? null : issue.getPriority().getName();
      case RESOLUTION -> issue.getResolution() == null ? null : issue.getResolution().getName();
      case DUE_DATE -> issue.getDueDate() == null ? null : dates.displayDate(issue.getDueDate());
      case ASSIGNEE -> issue.getAssignee() == null ? null : issue.getAssignee().getDisplayName();
      case REPORTER -> issue.getReporter() == null ? null : issue.getReporter().getDisplayName();
      case SECURITY ->
          issue.getSecurityLevelId() == null
              ? null
              : levels.getSecurityLevel(issue.getSecurityLevelId()).getName();
    };
  }

  @Override
  public List<String> parameters(CustomField field, @Nullable Object value) {
    return value == null
        ? List.of()
        : fields.byId(field.getId()).orElseThrow().kind().format(value);
  }
}
