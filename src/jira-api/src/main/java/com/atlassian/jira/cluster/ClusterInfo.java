package com.atlassian.jira.cluster;

/**
 * Declaration of Jira's {@code ClusterInfo}.
 *
 * <p>Source: jira-api-platform, section 4 (docs 7.x; 10 and 11 not seen). Confidence: LIKELY.
 */
public interface ClusterInfo {
  String getNodeId();

  boolean isClustered();
}
