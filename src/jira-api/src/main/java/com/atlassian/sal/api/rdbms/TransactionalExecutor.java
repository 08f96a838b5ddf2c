package com.atlassian.sal.api.rdbms;

/**
 * Declaration of Jira's {@code TransactionalExecutor}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL3). Confidence: VERIFIED.
 */
public interface TransactionalExecutor {
  <A> A execute(ConnectionCallback<A> callback);

  TransactionalExecutor readOnly();

  TransactionalExecutor readWrite();

  TransactionalExecutor newTransaction();

  TransactionalExecutor existingTransaction();
}
