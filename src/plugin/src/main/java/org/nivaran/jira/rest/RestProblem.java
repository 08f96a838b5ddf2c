package org.nivaran.jira.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/**
 * A request that is not answered, in the form Jira itself uses: {@code
 * {"errorMessages":[],"errors":{field:text}}}.
 */
final class RestProblem extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;

  private RestProblem(int status, List<String> messages, Map<String, String> errors) {
    super(
        "HTTP " + status + ": " + messages + errors.keySet(),
        Json.response(status, Map.of("errorMessages", messages, "errors", errors)));
  }

  /**
   * Reads a body.
   *
   * @throws RestProblem here and in {@link JsonInput#finish} for what cannot be used
   */
  static JsonInput reading(Texts texts, String body) {
    return JsonInput.of(
        texts,
        body,
        new JsonInput.Refusal() {
          @Override
          public RuntimeException whole(String message) {
            return of(BAD_REQUEST, message);
          }

          @Override
          public RuntimeException fields(Map<String, String> errors) {
            return RestProblem.fields(errors);
          }
        });
  }

  /** Something is wrong with the request as a whole. */
  static RestProblem of(int status, String message) {
    return new RestProblem(status, List.of(message), Map.of());
  }

  /** Fields that cannot be used, each with its reason. */
  static RestProblem fields(Map<String, String> errors) {
    return new RestProblem(BAD_REQUEST, List.of(), errors);
  }

  static RestProblem field(String field, String text) {
    return fields(Map.of(field, text));
  }
}
