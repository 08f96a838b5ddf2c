package org.nivaran.sandbox.rest.api;

import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** Bodies that must be there. */
final class Bodies {

  private Bodies() {}

  /** The body, or 400 where none was sent. */
  static <T> T require(@Nullable T body) {
    if (body == null) {
      throw RestProblem.badRequest("A JSON body is required.");
    }
    return body;
  }

  /** A text that must not be blank, or 400 naming the field. */
  static String requireText(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw RestProblem.badField(field, "This is required.");
    }
    return text;
  }
}
