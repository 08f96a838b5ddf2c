package org.nivaran.sandbox.rest.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body by which issues are made, changed and moved.
 *
 * @param fields field id to its new value
 * @param update field id to operations ({@code set}, {@code add}, {@code remove})
 * @param properties properties of the issue to set
 * @param transition the move to make
 */
@JsonIgnoreProperties({"historyMetadata"})
public record IssueUpdate(
    @Nullable Map<String, JsonNode> fields,
    @Nullable Map<String, List<Map<String, JsonNode>>> update,
    @Nullable List<Property> properties,
    @Nullable TransitionId transition) {

  /**
   * A property of the issue.
   *
   * @param key its key
   * @param value any JSON
   */
  public record Property(String key, JsonNode value) {}

  /**
   * The move to make.
   *
   * @param id its id
   * @param name its name; used where there is no id
   */
  public record TransitionId(@Nullable String id, @Nullable String name) {}

  Map<String, JsonNode> fieldsOrNone() {
    return fields == null ? Map.of() : fields;
  }

  Map<String, List<Map<String, JsonNode>>> updateOrNone() {
    return update == null ? Map.of() : update;
  }

  /**
   * @return the properties to set
   */
  public List<Property> propertiesOrNone() {
    return properties == null ? List.of() : properties;
  }
}
