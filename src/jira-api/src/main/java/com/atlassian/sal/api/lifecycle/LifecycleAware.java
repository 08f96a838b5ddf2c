package com.atlassian.sal.api.lifecycle;

/**
 * Declaration of Jira's {@code LifecycleAware}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL3); onStop is default in 11 (BOOT): implement both.
 * Confidence: VERIFIED.
 */
public interface LifecycleAware {
  void onStart();

  void onStop();
}
