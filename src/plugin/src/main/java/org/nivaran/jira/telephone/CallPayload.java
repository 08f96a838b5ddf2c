package org.nivaran.jira.telephone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nivaran.core.grievance.LineId;

/** How what an exchange sent is kept in the inbox: its line and its fields, as JSON in ASCII. */
record CallPayload(LineId line, Map<String, String> fields) {

  /** The source of every inbox entry of ours. */
  static final String SOURCE = "phone";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  CallPayload {
    fields = Map.copyOf(fields);
  }

  String write() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("line", line.value());
    ObjectNode all = node.putObject("fields");
    new java.util.TreeMap<>(fields).forEach(all::put);
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }

  /**
   * @throws IllegalArgumentException if it is not one of ours
   */
  static CallPayload read(String payload) {
    JsonNode node;
    try {
      node = MAPPER.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (!node.path("fields").isObject()) {
      throw new IllegalArgumentException("no fields");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    node.path("fields")
        .fields()
        .forEachRemaining(each -> fields.put(each.getKey(), each.getValue().asText("")));
    return new CallPayload(new LineId(node.path("line").asText("")), fields);
  }

  /** The same request has the same key, however often it is sent. */
  String key() {
    return "phone:" + digest(write());
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
