package com.atlassian.activeobjects.external;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.java.ao.RawEntity;

/**
 * Declaration of Jira's {@code ActiveObjectsModuleMetaData}.
 *
 * <p>Source: jira-api-platform, section 1 (AOP). Confidence: VERIFIED.
 */
public interface ActiveObjectsModuleMetaData {
  void awaitInitialization() throws ExecutionException, InterruptedException;

  void awaitInitialization(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;

  boolean isInitialized();

  boolean isDataSourcePresent();

  boolean isTablePresent(Class<? extends RawEntity<?>> type);
}
