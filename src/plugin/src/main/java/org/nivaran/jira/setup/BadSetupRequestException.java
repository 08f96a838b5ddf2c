package org.nivaran.jira.setup;

import java.util.Map;

/** The body of a set-up request says something that cannot be. */
final class BadSetupRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> errors;

  /**
   * @param errors what is wrong, by field; empty if the body as a whole cannot be read
   */
  BadSetupRequestException(Map<String, String> errors) {
    super("fields " + errors.keySet());
    this.errors = Map.copyOf(errors);
  }

  Map<String, String> errors() {
    return errors;
  }
}
