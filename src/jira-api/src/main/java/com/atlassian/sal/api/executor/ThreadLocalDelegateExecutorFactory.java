package com.atlassian.sal.api.executor;

import java.util.concurrent.ExecutorService;

/**
 * Declaration of Jira's {@code ThreadLocalDelegateExecutorFactory}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; SLK). Confidence: VERIFIED.
 */
public interface ThreadLocalDelegateExecutorFactory {
  ExecutorService createExecutorService(ExecutorService delegate);

  Runnable createRunnable(Runnable delegate);
}
