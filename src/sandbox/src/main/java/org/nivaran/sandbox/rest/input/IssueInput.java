package org.nivaran.sandbox.rest.input;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.context.IssueContextImpl;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.problem.RestProblem;

/**
 * Turns the JSON of an issue into input parameters. What cannot be understood is told field by
 * field, all at once. Thread safe.
 */
public final class IssueInput {

  private static final String NOT_SETTABLE =
      "Field '%s' cannot be set. It is not on the appropriate screen, or unknown.";

  private final Jira jira;
  private final CustomFieldInput customFields;

  /**
   * @param jira Jira's services
   */
  public IssueInput(Jira jira) {
    this.jira = jira;
    this.customFields = new CustomFieldInput(jira.optionsManager());
  }

  /**
   * @param body what a caller sent to make an issue
   * @return the parameters
   * @throws RestProblem 400 when fields cannot be understood, or project or type are missing
   */
  public IssueInputParameters forCreate(IssueUpdate body) {
    Map<String, JsonNode> values = merged(body);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Project> project = project(values.get("project"));
    if (project.isEmpty()) {
      errors.put("project", "valid project is required");
    }
    Optional<IssueType> type =
        project.flatMap(known -> constant(known.getIssueTypes(), values.get("issuetype")));
    if (project.isPresent() && type.isEmpty()) {
      errors.put("issuetype", "valid issue type is required");
    }
    if (!errors.isEmpty()) {
      throw RestProblem.badFields(errors);
    }
    Long projectId = project.orElseThrow().getId();
    String typeId = type.orElseThrow().getId();
    IssueInputParameters parameters = jira.issueService().newIssueInputParameters();
    parameters.setProjectId(projectId);
    parameters.setIssueTypeId(typeId);
    Map<String, JsonNode> others = new LinkedHashMap<>(values);
    others.remove("project");
    others.remove("issuetype");
    fill(parameters, new IssueContextImpl(projectId, typeId), others);
    return parameters;
  }

  /**
   * @param body what a caller sent to change or move an issue
   * @param context the issue
   * @return the parameters; what was not sent stays as it is
   * @throws RestProblem 400 when fields cannot be understood
   */
  public IssueInputParameters forChange(IssueUpdate body, IssueContext context) {
    IssueInputParameters parameters = jira.issueService().newIssueInputParameters();
    parameters.setRetainExistingValuesWhenParameterNotProvided(true, true);
    fill(parameters, context, merged(body));
    return parameters;
  }

  /** The fields, and the updates that set or, for comments, add. */
  private static Map<String, JsonNode> merged(IssueUpdate body) {
    Map<String, JsonNode> values = new LinkedHashMap<>(body.fieldsOrNone());
    Map<String, String> errors = new LinkedHashMap<>();
    body.updateOrNone()
        .forEach(
            (field, operations) -> {
              for (Map<String, JsonNode> operation : operations) {
                String wanted = field.equals("comment") ? "add" : "set";
                JsonNode value = operation.get(wanted);
                if (value == null) {
                  errors.put(field, "Only '" + wanted + "' is supported for this field.");
                } else {
                  values.put(field, value);
                }
              }
            });
    if (!errors.isEmpty()) {
      throw RestProblem.badFields(errors);
    }
    return values;
  }

  private void fill(
      IssueInputParameters parameters, IssueContext context, Map<String, JsonNode> values) {
    Map<String, String> errors = new LinkedHashMap<>();
    values.forEach(
        (field, value) -> {
          try {
            set(parameters, context, field, value);
          } catch (FieldProblem problem) {
            errors.put(field, problem.words());
          }
        });
    if (!errors.isEmpty()) {
      throw RestProblem.badFields(errors);
    }
  }

  private void set(
      IssueInputParameters parameters, IssueContext context, String field, JsonNode value)
      throws FieldProblem {
    switch (field) {
      case "summary" -> parameters.setSummary(text(value));
      case "description" -> parameters.setDescription(text(value));
      case "duedate" -> parameters.setDueDate(text(value));
      case "assignee" -> parameters.setAssigneeId(person(value));
      case "reporter" -> parameters.setReporterId(person(value));
      case "priority" ->
          parameters.setPriorityId(id(jira.constantsManager().getPriorities(), value));
      case "resolution" ->
          parameters.setResolutionId(id(jira.constantsManager().getResolutions(), value));
      case "security" -> parameters.setSecurityLevelId(level(value));
      case "comment" -> parameters.setComment(text(value.path("body")));
      default -> setCustom(parameters, context, field, value);
    }
  }

  private void setCustom(
      IssueInputParameters parameters, IssueContext context, String id, JsonNode value)
      throws FieldProblem {
    CustomField field =
        id.startsWith("customfield_") ? jira.customFieldManager().getCustomFieldObject(id) : null;
    if (field == null) {
      throw new FieldProblem(NOT_SETTABLE.formatted(id));
    }
    List<String> texts = customFields.parameters(field, context, value);
    parameters.addCustomFieldValue(id, texts.toArray(String[]::new));
  }

  private Optional<Project> project(@Nullable JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.path("key").isTextual()) {
      return Optional.ofNullable(
          jira.projectManager().getProjectObjByKey(value.path("key").textValue()));
    }
    try {
      return Optional.ofNullable(
          jira.projectManager().getProjectObj(Long.valueOf(value.path("id").asText(""))));
    } catch (NumberFormatException noId) {
      return Optional.empty();
    }
  }

  private static <C extends IssueConstant> Optional<C> constant(
      Collection<C> known, @Nullable JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    String id = value.path("id").asText("");
    String name = value.path("name").asText("");
    return known.stream()
        .filter(one -> id.isEmpty() ? one.getName().equals(name) : one.getId().equals(id))
        .findFirst();
  }

  private static <C extends IssueConstant> String id(Collection<C> known, JsonNode value)
      throws FieldProblem {
    if (value.isNull()) {
      return "";
    }
    return constant(known, value)
        .map(IssueConstant::getId)
        .orElseThrow(() -> new FieldProblem("The value is not valid"));
  }

  private @Nullable Long level(JsonNode value) throws FieldProblem {
    if (value.isNull()) {
      return null;
    }
    String id = value.path("id").asText("");
    String name = value.path("name").asText("");
    return jira.issueSecurityLevelManager().getAllIssueSecurityLevels().stream()
        .filter(
            level ->
                id.isEmpty() ? level.getName().equals(name) : level.getId().toString().equals(id))
        .map(IssueSecurityLevel::getId)
        .findFirst()
        .orElseThrow(() -> new FieldProblem("The value is not valid"));
  }

  private static String text(JsonNode value) throws FieldProblem {
    if (value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new FieldProblem("Operation value must be a string");
    }
    return value.textValue();
  }

  private static String person(JsonNode value) throws FieldProblem {
    return value.isNull() || value.path("name").isNull() ? "" : text(value.path("name"));
  }
}
