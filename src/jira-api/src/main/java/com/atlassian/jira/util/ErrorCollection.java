package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Declaration of Jira's {@code ErrorCollection}.
 *
 * <p>Source: jira-api-core, ErrorCollection (JWI 9.12, GROOVY). Confidence: VERIFIED.
 */
public interface ErrorCollection {
  void addError(String field, String message);

  void addErrorMessage(String message);

  boolean hasAnyErrors();

  Collection<String> getErrorMessages();

  Map<String, String> getErrors();

  // LIKELY
  void addError(String field, String message, Reason reason);

  // LIKELY
  void addErrorMessage(String message, Reason reason);

  // LIKELY
  void addErrorCollection(ErrorCollection errors);

  // LIKELY
  void addReason(Reason reason);

  // LIKELY
  Set<Reason> getReasons();

  /** Why something was refused; FORBIDDEN is VERIFIED (MRIM), the others LIKELY. */
  enum Reason {
    NOT_FOUND,
    FORBIDDEN,
    NOT_LOGGED_IN,
    VALIDATION_FAILED,
    SERVER_ERROR,
    PRECONDITION_FAILED,
    CONFLICT
  }
}
