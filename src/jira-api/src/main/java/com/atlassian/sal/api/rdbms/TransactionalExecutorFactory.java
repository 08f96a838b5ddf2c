package com.atlassian.sal.api.rdbms;

/**
 * Declaration of Jira's {@code TransactionalExecutorFactory}.
 *
 * <p>Source: jira-api-platform, section 2 (BAM 5.13 to 9.2). Confidence: VERIFIED.
 */
public interface TransactionalExecutorFactory {
  TransactionalExecutor createExecutor();

  TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew);
}
