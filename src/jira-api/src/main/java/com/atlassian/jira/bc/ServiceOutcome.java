package com.atlassian.jira.bc;

/**
 * Declaration of Jira's {@code ServiceOutcome}.
 *
 * <p>Source: jira-api-core, ServiceOutcome (GROOVY, OCT). Confidence: VERIFIED.
 */
public interface ServiceOutcome<T> extends ServiceResult {
  T getReturnedValue();
}
