package org.nivaran.sandbox.rest.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the map behind a JSON object, in the order of the calls. */
public final class JsonObject {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** Makes an empty one. */
  public JsonObject() {}

  /**
   * @param name a name
   * @param value its value; null is written as {@code null}
   * @return this
   */
  public JsonObject with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /**
   * @param name a name
   * @param value its value; null leaves the name out
   * @return this
   */
  public JsonObject withIfPresent(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /**
   * @return the map
   */
  public Map<String, @Nullable Object> asMap() {
    return values;
  }
}
