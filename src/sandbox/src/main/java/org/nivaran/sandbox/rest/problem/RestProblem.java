package org.nivaran.sandbox.rest.problem;

import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request cannot be fulfilled, for reasons that the caller may know. Carries no stack trace. */
public final class RestProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> messages;
  private final transient Map<String, String> errors;

  private RestProblem(int status, List<String> messages, Map<String, String> errors) {
    super(status + " " + messages + " " + errors, null, false, false);
    this.status = status;
    this.messages = List.copyOf(messages);
    this.errors = new LinkedHashMap<>(errors);
  }

  /**
   * @param message what is wrong with the request
   * @return 400
   */
  public static RestProblem badRequest(String message) {
    return new RestProblem(400, List.of(message), Map.of());
  }

  /**
   * @param field which field
   * @param message what is wrong with it
   * @return 400
   */
  public static RestProblem badField(String field, String message) {
    return new RestProblem(400, List.of(), Map.of(field, message));
  }

  /**
   * @param errors field to what is wrong with it
   * @return 400
   */
  public static RestProblem badFields(Map<String, String> errors) {
    return new RestProblem(400, List.of(), errors);
  }

  /**
   * @return 401: log in first
   */
  public static RestProblem notLoggedIn() {
    return new RestProblem(
        401,
        List.of("You are not authenticated. Authentication required to perform this operation."),
        Map.of());
  }

  /**
   * @param message what this person may not do
   * @return 403
   */
  public static RestProblem forbidden(String message) {
    return new RestProblem(403, List.of(message), Map.of());
  }

  /**
   * @param message what is not there, or not to be seen
   * @return 404
   */
  public static RestProblem notFound(String message) {
    return new RestProblem(404, List.of(message), Map.of());
  }

  /**
   * @param errors the errors of one of Jira's services
   * @return the problem with the status that their reasons ask for, 400 without any
   */
  public static RestProblem of(ErrorCollection errors) {
    return new RestProblem(
        status(errors.getReasons()), List.copyOf(errors.getErrorMessages()), errors.getErrors());
  }

  private static int status(Set<Reason> reasons) {
    if (reasons.contains(Reason.NOT_LOGGED_IN)) {
      return 401;
    }
    if (reasons.contains(Reason.FORBIDDEN)) {
      return 403;
    }
    if (reasons.contains(Reason.NOT_FOUND)) {
      return 404;
    }
    if (reasons.contains(Reason.CONFLICT)) {
      return 409;
    }
    if (reasons.contains(Reason.PRECONDITION_FAILED)) {
      return 412;
    }
    return 400;
  }

  /**
   * @return the HTTP status
   */
  public int status() {
    return status;
  }

  /**
   * @return the body
   */
  public ProblemBody body() {
    return new ProblemBody(messages, errors);
  }
}
