package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the first thing that is wrong with a message; what comes after it is not looked at.
 *
 * <p>Lengths are counted in UTF-16 units. Meta does not say how it counts; this is the stricter of
 * the two readings. Not thread safe.
 */
final class Checks {
  private @Nullable GraphError first;

  Optional<GraphError> result() {
    return Optional.ofNullable(first);
  }

  boolean failed() {
    return first != null;
  }

  Checks require(boolean condition, Supplier<GraphError> otherwise) {
    if (first == null && !condition) {
      first = otherwise.get();
    }
    return this;
  }

  /** Demands a text of 1 to {@code max} characters that is not blank. */
  Checks text(JsonNode node, String path, int max) {
    return require(node.isTextual() && !node.asText().isBlank(), () -> GraphError.missing(path))
        .length(node, path, max);
  }

  /** Demands nothing where the text is absent, else at most {@code max} characters. */
  Checks optionalText(JsonNode node, String path, int max) {
    return require(
            node.isMissingNode() || node.isTextual(),
            () -> GraphError.wrong(path, "must be a string"))
        .length(node, path, max);
  }

  Checks value(JsonNode node, String path, String expected) {
    return require(!node.isMissingNode(), () -> GraphError.missing(path))
        .require(
            node.asText().equals(expected),
            () -> GraphError.wrong(path, "must be '" + expected + "'"));
  }

  /** Demands an array of {@code min} to {@code max} elements. */
  Checks count(JsonNode node, String path, int min, int max) {
    return require(node.isArray(), () -> GraphError.missing(path))
        .require(
            node.size() >= min && node.size() <= max,
            () ->
                GraphError.wrong(
                    path, "must have " + min + " to " + max + " elements, has " + node.size()));
  }

  private Checks length(JsonNode node, String path, int max) {
    return require(
        node.asText().length() <= max,
        () ->
            GraphError.wrong(
                path, "must be at most " + max + " characters long, is " + node.asText().length()));
  }
}
