package com.atlassian.sal.api.transaction;

/**
 * Declaration of Jira's {@code TransactionTemplate}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public interface TransactionTemplate {
  <T> T execute(TransactionCallback<T> action);
}
