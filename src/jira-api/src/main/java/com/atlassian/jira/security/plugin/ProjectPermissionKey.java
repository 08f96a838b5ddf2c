package com.atlassian.jira.security.plugin;

/**
 * Declaration of Jira's {@code ProjectPermissionKey}.
 *
 * <p>Source: jira-api-core, ProjectPermissionKey (OpenReqEU 7.13: the constructor). Confidence:
 * VERIFIED.
 */
public class ProjectPermissionKey {
  private final String key;

  public ProjectPermissionKey(String permissionKey) {
    this.key = permissionKey;
  }

  // LIKELY
  public String permissionKey() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectPermissionKey that && that.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
