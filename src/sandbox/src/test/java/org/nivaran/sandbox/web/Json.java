package org.nivaran.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Reads and writes JSON, for tests. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String object(Map<String, ?> values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException failed) {
      throw new IllegalArgumentException(failed);
    }
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException failed) {
      throw new IllegalArgumentException(json, failed);
    }
  }

  /** The text at a JSON pointer; empty where there is none. */
  static String at(String json, String pointer) {
    return read(json).at(pointer).asText();
  }
}
