package com.atlassian.activeobjects.external;

/**
 * Declaration of Jira's {@code ActiveObjectsUpgradeTask}.
 *
 * <p>Source: jira-api-platform, section 1 (AOP; SLK 10, 11). Confidence: VERIFIED.
 */
public interface ActiveObjectsUpgradeTask {
  ModelVersion getModelVersion();

  void upgrade(ModelVersion currentVersion, ActiveObjects ao);
}
