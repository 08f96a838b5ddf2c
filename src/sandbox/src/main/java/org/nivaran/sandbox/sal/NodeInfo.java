package org.nivaran.sandbox.sal;

import com.atlassian.jira.cluster.ClusterInfo;

/** This node's name; a sandbox always counts as a node of a cluster. */
record NodeInfo(String node) implements ClusterInfo {
  @Override
  public String getNodeId() {
    return node;
  }

  @Override
  public boolean isClustered() {
    return true;
  }
}
