package com.atlassian.beehive;

/**
 * Declaration of Jira's {@code ClusterLockService}.
 *
 * <p>Source: jira-api-platform, section 4 (BOOT 11.3). Confidence: VERIFIED.
 */
public interface ClusterLockService {
  ClusterLock getLockForName(String lockName);
}
