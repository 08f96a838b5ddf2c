package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/**
 * Declaration of Jira's {@code ClusterLock}.
 *
 * <p>Source: jira-api-platform, section 4 (BOOT 11.3: extends Lock by use). Confidence: VERIFIED.
 */
public interface ClusterLock extends Lock {
  // LIKELY
  boolean isHeldByCurrentThread();
}
