package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Declaration of Jira's {@code MessageSetImpl}.
 *
 * <p>Source: jira-api-core, MessageSetImpl (GROOVY, CONDEC: the constructor). Confidence: VERIFIED.
 */
public class MessageSetImpl implements MessageSet {
  private final LinkedHashSet<String> errors = new LinkedHashSet<>();
  private final LinkedHashSet<String> warnings = new LinkedHashSet<>();

  public MessageSetImpl() {}

  @Override
  public void addErrorMessage(String message) {
    errors.add(message);
  }

  @Override
  public void addWarningMessage(String message) {
    warnings.add(message);
  }

  @Override
  public boolean hasAnyErrors() {
    return !errors.isEmpty();
  }

  @Override
  public Set<String> getErrorMessages() {
    return errors;
  }

  @Override
  public Set<String> getWarningMessages() {
    return warnings;
  }
}
