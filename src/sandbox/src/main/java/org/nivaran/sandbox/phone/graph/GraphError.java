package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A refusal in Meta's form.
 *
 * @param httpStatus of the answer
 * @param code Meta's error code: the field to decide on
 * @param title its short text
 * @param details what exactly was wrong
 */
public record GraphError(int httpStatus, int code, String title, String details) {

  /** A refusal with the HTTP status and title that belong to its code. */
  public static GraphError of(int code, String details) {
    return new GraphError(httpStatusOf(code), code, titleOf(code), details);
  }

  /** A parameter that Graph itself misses or cannot use (code 100). */
  static GraphError invalidParameter(String details) {
    return of(100, details);
  }

  /** A required part of a message is missing. */
  static GraphError missing(String path) {
    return of(131008, "Parameter '" + path + "' is missing or empty.");
  }

  /** A part of a message has a wrong value. */
  static GraphError wrong(String path, String why) {
    return of(131009, "Parameter '" + path + "' " + why + ".");
  }

  /** Whether trying the same again may help. */
  boolean isTransient() {
    return httpStatus >= 500 || httpStatus == 429;
  }

  /** The answer's JSON. */
  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode error =
        root.putObject("error")
            .put("message", "(#" + code + ") " + title)
            .put("type", "OAuthException")
            .put("code", code);
    error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
    if (isTransient()) {
      error.put("is_transient", true);
    }
    error.put("fbtrace_id", "A" + Integer.toHexString(details.hashCode()) + "-sandbox");
    return root;
  }

  private static int httpStatusOf(int code) {
    return switch (code) {
      case 0, 190 -> 401;
      case 3, 10, 200, 131005 -> 403;
      case 4, 80007, 130429 -> 429;
      case 131000 -> 500;
      case 2, 131016, 131057 -> 503;
      default -> 400;
    };
  }

  private static String titleOf(int code) {
    return switch (code) {
      case 0 -> "AuthException";
      case 2 -> "API Service";
      case 3 -> "API Method";
      case 4 -> "API Too Many Calls";
      case 10 -> "Permission Denied";
      case 100 -> "Invalid parameter";
      case 190 -> "Access token has expired";
      case 368 -> "Temporarily blocked for policies violations";
      case 80007 -> "Rate limit issues";
      case 130429 -> "Rate limit hit";
      case 130472 -> "User's number is part of an experiment";
      case 130497 -> "Business account is restricted from messaging users in this country";
      case 131000 -> "Something went wrong";
      case 131005 -> "Access denied";
      case 131008 -> "Required parameter is missing";
      case 131009 -> "Parameter value is not valid";
      case 131016 -> "Service unavailable";
      case 131021 -> "Recipient cannot be sender";
      case 131026 -> "Message undeliverable";
      case 131031 -> "Account has been locked";
      case 131042 -> "Business eligibility payment issue";
      case 131047 -> "Re-engagement message";
      case 131048 -> "Spam rate limit hit";
      case 131049 -> "Meta chose not to deliver";
      case 131050 -> "User has stopped marketing messages";
      case 131051 -> "Unsupported message type";
      case 131052 -> "Media download error";
      case 131053 -> "Media upload error";
      case 131056 -> "(Business Account, Consumer Account) pair rate limit hit";
      case 131057 -> "Account in maintenance mode";
      case 131062 -> "Business-scoped user id not supported for this message";
      case 132000 -> "Template param count mismatch";
      case 132001 -> "Template does not exist";
      case 132005 -> "Template hydrated text too long";
      case 132007 -> "Template format character policy violated";
      case 132012 -> "Template parameter format mismatch";
      case 132015 -> "Template is paused";
      case 132016 -> "Template is disabled";
      default -> "Error " + code;
    };
  }
}
