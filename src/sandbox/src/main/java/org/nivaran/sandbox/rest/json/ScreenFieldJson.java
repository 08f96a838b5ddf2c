package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Choice;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;

/**
 * What a screen asks for: createmeta, editmeta and the fields of transitions.
 *
 * @param links the addresses
 * @param fields shapes of values
 */
public record ScreenFieldJson(Links links, FieldJson fields) {

  /**
   * @param field a field of a screen
   * @return its metadata
   */
  public Map<String, @Nullable Object> field(ScreenField field) {
    Optional<CustomField> custom = field.customField();
    JsonObject json =
        new JsonObject()
            .with("required", field.required())
            .with(
                "schema",
                custom.isPresent()
                    ? fields.schema(custom.get())
                    : SystemField.byId(field.id()).flatMap(fields::schema).orElse(Map.of()))
            .with("name", field.name())
            .with("fieldId", field.id())
            .with("hasDefaultValue", false)
            .with(
                "operations",
                field.input() == Input.MULTI_SELECT
                    ? List.of("set", "add", "remove")
                    : List.of("set"));
    if (!field.choices().isEmpty()) {
      json.with(
          "allowedValues", field.choices().stream().map(choice -> choice(field, choice)).toList());
    }
    return json.asMap();
  }

  private Map<String, @Nullable Object> choice(ScreenField field, Choice choice) {
    boolean custom = field.customField().isPresent();
    String kind = custom ? "customFieldOption" : field.id();
    return new JsonObject()
        .with("self", links.self(kind, choice.id()))
        .with(custom ? "value" : "name", choice.label())
        .with("id", choice.id())
        .asMap();
  }
}
