package com.atlassian.jira.util;

import java.util.Set;

/**
 * Declaration of Jira's {@code MessageSet}.
 *
 * <p>Source: jira-api-core, MessageSet (type VERIFIED, members not). Confidence: LIKELY.
 */
public interface MessageSet {
  // LIKELY
  void addErrorMessage(String message);

  // LIKELY
  void addWarningMessage(String message);

  // LIKELY
  boolean hasAnyErrors();

  // LIKELY
  Set<String> getErrorMessages();

  // LIKELY
  Set<String> getWarningMessages();
}
