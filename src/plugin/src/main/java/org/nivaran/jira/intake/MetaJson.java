package org.nivaran.jira.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes the JSON of webhooks. It is written in ASCII, as Meta does: so it fits into any
 * database, half surrogates and NULs included.
 */
final class MetaJson {
  /** Jackson itself gives up at a thousand. */
  private static final int DEEPEST = 900;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * @throws IOException if it is not exactly one JSON value
   */
  static JsonNode read(byte[] json) throws IOException {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node.isMissingNode()) {
        throw new IOException("no JSON at all");
      }
      return node;
    } catch (NumberFormatException beyondAnyNumber) {
      throw new IOException("a number beyond any", beyondAnyNumber);
    }
  }

  /**
   * @throws IOException if it is not exactly one JSON value
   */
  static JsonNode read(String json) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it is nested more deeply than can be written inside of something else. */
  static boolean isDeep(JsonNode node) {
    return isDeeper(node, DEEPEST);
  }

  private static boolean isDeeper(JsonNode node, int levels) {
    if (levels == 0) {
      return true;
    }
    for (JsonNode child : node) {
      if (child.isContainerNode() && isDeeper(child, levels - 1)) {
        return true;
      }
    }
    return false;
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }

  private MetaJson() {}
}
