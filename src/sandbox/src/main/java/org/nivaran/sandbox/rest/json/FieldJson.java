package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What fields there are, and of what shape their values are. */
public final class FieldJson {

  /** Makes one. */
  public FieldJson() {}

  /**
   * @param field one of Jira's own fields
   * @return its entry in {@code /field}
   */
  public Map<String, @Nullable Object> entry(SystemField field) {
    JsonObject json =
        new JsonObject()
            .with("id", field.id())
            .with("name", field.label())
            .with("custom", false)
            .with("orderable", field != SystemField.KEY)
            .with("navigable", field != SystemField.COMMENT)
            .with("searchable", true)
            .with("clauseNames", field.clauses());
    schema(field).ifPresent(schema -> json.with("schema", schema));
    return json.asMap();
  }

  /**
   * @param field a custom field
   * @return its entry in {@code /field}
   */
  public Map<String, @Nullable Object> entry(CustomField field) {
    return new JsonObject()
        .with("id", field.getId())
        .with("name", field.getName())
        .with("custom", true)
        .with("orderable", true)
        .with("navigable", true)
        .with("searchable", true)
        .with("clauseNames", List.of("cf[" + field.getIdAsLong() + "]", field.getName()))
        .with("schema", schema(field))
        .asMap();
  }

  /**
   * @param field one of Jira's own fields
   * @return the shape of its values; empty for the key, which has none
   */
  public Optional<Map<String, @Nullable Object>> schema(SystemField field) {
    if (field.type().isEmpty()) {
      return Optional.empty();
    }
    JsonObject schema = new JsonObject().with("type", field.type());
    if (!field.items().isEmpty()) {
      schema.with("items", field.items());
    }
    return Optional.of(schema.with("system", field.id()).asMap());
  }

  /**
   * @param field a custom field
   * @return the shape of its values
   */
  public Map<String, @Nullable Object> schema(CustomField field) {
    CustomFieldKind kind = CustomFieldKind.of(field);
    JsonObject schema = new JsonObject().with("type", kind.type());
    if (!kind.items().isEmpty()) {
      schema.with("items", kind.items());
    }
    return schema
        .with("custom", field.getCustomFieldType().getKey())
        .with("customId", field.getIdAsLong())
        .asMap();
  }
}
