package com.atlassian.sal.api.transaction;

/**
 * Declaration of Jira's {@code TransactionCallback}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28). Confidence: VERIFIED.
 */
public interface TransactionCallback<T> {
  T doInTransaction();
}
