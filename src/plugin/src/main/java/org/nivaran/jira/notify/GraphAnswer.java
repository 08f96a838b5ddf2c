package org.nivaran.jira.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendProblem;

/** What an answer of the Graph API means for the message. */
final class GraphAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_DETAILS = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  /** Anything that could be somebody's number. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,}");

  static SendOutcome outcome(int httpStatus, Optional<String> retryAfter, String body) {
    JsonNode answer = read(body);
    String messageId = answer.path("messages").path(0).path("id").asText("");
    if (httpStatus / 100 == 2) {
      return messageId.isEmpty()
          ? new SendOutcome.Unknown("HTTP " + httpStatus + " without a message id")
          : new SendOutcome.Accepted(messageId);
    }
    JsonNode error = answer.path("error");
    if (error.isObject()) {
      return new SendOutcome.Refused(problem(httpStatus, retryAfter, error));
    }
    // A proxy in between speaks without Meta's error object; of a 500, 502 or 504 nobody knows how
    // far the request came.
    boolean nobodyKnows = httpStatus >= SERVER_ERROR && httpStatus != UNAVAILABLE;
    return nobodyKnows
        ? new SendOutcome.Unknown("HTTP " + httpStatus)
        : new SendOutcome.Refused(
            new SendProblem(0, "HTTP " + httpStatus + wait(retryAfter), isTransient(httpStatus)));
  }

  private static SendProblem problem(int httpStatus, Optional<String> retryAfter, JsonNode error) {
    String said =
        error
            .path("error_data")
            .path("details")
            .asText(error.path("message").asText("HTTP " + httpStatus));
    return new SendProblem(
        error.path("code").asInt(0),
        withoutNumbers(said) + wait(retryAfter),
        error.path("is_transient").asBoolean(false) || isTransient(httpStatus));
  }

  private static boolean isTransient(int httpStatus) {
    return httpStatus >= SERVER_ERROR || httpStatus == TOO_MANY_REQUESTS;
  }

  private static String wait(Optional<String> retryAfter) {
    return retryAfter
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> " (retry after " + seconds + " s)")
        .orElse("");
  }

  private static String withoutNumbers(String said) {
    String masked = NUMBER.matcher(said).replaceAll("…");
    return Graphemes.shortened(masked.replaceAll("\\p{Cntrl}+", " "), LONGEST_DETAILS);
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private GraphAnswer() {}
}
