package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/**
 * Declaration of Jira's {@code ServiceResultImpl}.
 *
 * <p>Source: jira-api-core, ServiceResultImpl. Confidence: LIKELY.
 */
public class ServiceResultImpl implements ServiceResult {
  private final ErrorCollection errors;

  // LIKELY
  public ServiceResultImpl(ErrorCollection errors) {
    this.errors = errors;
  }

  @Override
  public boolean isValid() {
    return !errors.hasAnyErrors();
  }

  @Override
  public ErrorCollection getErrorCollection() {
    return errors;
  }
}
