package org.nivaran.jira.setup;

import java.util.Map;

/** The body of a set-up request says something that cannot be. */
final class BadSetupRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> errors;

  /**
   * @param message why the body as a whole cannot be read; empty if it can
   * @param errors what is wrong, by field, in the words of who reads it
   */
  BadSetupRequestException(String message, Map<String, String> errors) {
    super(message);
    this.errors = Map.copyOf(errors);
  }

  Map<String, String> errors() {
    return errors;
  }
}
