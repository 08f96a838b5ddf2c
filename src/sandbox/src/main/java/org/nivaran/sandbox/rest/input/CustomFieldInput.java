package org.nivaran.sandbox.rest.input;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nivaran.sandbox.rest.json.CustomFieldKind;

/** Values of custom fields, from JSON to input parameters. */
final class CustomFieldInput {

  private final OptionsManager options;

  CustomFieldInput(OptionsManager options) {
    this.options = options;
  }

  /** The parameters that set the value; one empty text clears the field. */
  List<String> parameters(CustomField field, IssueContext context, JsonNode value)
      throws FieldProblem {
    if (value.isNull()) {
      return List.of("");
    }
    return switch (CustomFieldKind.of(field)) {
      case TEXT, TEXT_AREA, READ_ONLY, URL, DATE, DATE_TIME, OTHER -> List.of(text(value));
      case NUMBER -> List.of(number(value));
      case SELECT, RADIO -> List.of(option(field, context, value));
      case MULTI_SELECT, CHECK_BOXES -> optionIds(field, context, value);
      case USER, GROUP -> List.of(name(value));
      case USERS, GROUPS -> names(value);
    };
  }

  private static String text(JsonNode value) throws FieldProblem {
    if (!value.isTextual()) {
      throw new FieldProblem("Operation value must be a string");
    }
    return value.textValue();
  }

  private static String number(JsonNode value) throws FieldProblem {
    if (!value.isNumber()) {
      throw new FieldProblem("Operation value must be a number");
    }
    return value.decimalValue().toPlainString();
  }

  private static String name(JsonNode value) throws FieldProblem {
    if (value.isTextual()) {
      return value.textValue();
    }
    if (!value.path("name").isTextual()) {
      throw new FieldProblem("Operation value must be an object with a name");
    }
    return value.path("name").textValue();
  }

  private static List<String> names(JsonNode value) throws FieldProblem {
    List<String> names = new ArrayList<>();
    for (JsonNode one : array(value)) {
      names.add(name(one));
    }
    return orEmpty(names);
  }

  private List<String> optionIds(CustomField field, IssueContext context, JsonNode value)
      throws FieldProblem {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : array(value)) {
      ids.add(option(field, context, one));
    }
    return orEmpty(ids);
  }

  private static List<String> orEmpty(List<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }

  private static JsonNode array(JsonNode value) throws FieldProblem {
    if (!value.isArray()) {
      throw new FieldProblem("Operation value must be an array");
    }
    return value;
  }

  private String option(CustomField field, IssueContext context, JsonNode value)
      throws FieldProblem {
    String id = value.path("id").asText("");
    String label = value.isTextual() ? value.textValue() : value.path("value").asText("");
    for (Option option : options.getOptions(field.getRelevantConfig(context))) {
      if (id.isEmpty()
          ? option.getValue().equals(label)
          : id.equals(String.valueOf(option.getOptionId()))) {
        return String.valueOf(option.getOptionId());
      }
    }
    throw new FieldProblem(
        Optional.of(label)
                .filter(text -> !text.isEmpty())
                .map(text -> "Option value '" + text + "'")
                .orElse("Option id '" + id + "'")
            + " is not valid");
  }
}
