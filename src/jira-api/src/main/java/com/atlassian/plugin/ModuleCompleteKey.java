package com.atlassian.plugin;

/**
 * Declaration of Jira's {@code ModuleCompleteKey}.
 *
 * <p>Source: jira-api-core, PortletConfigurationManager (SR 9-11). Confidence: VERIFIED.
 */
public final class ModuleCompleteKey {
  private final String completeKey;

  // LIKELY
  public ModuleCompleteKey(String completeKey) {
    this.completeKey = completeKey;
  }

  // LIKELY
  public String getCompleteKey() {
    return completeKey;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModuleCompleteKey that && that.completeKey.equals(completeKey);
  }

  @Override
  public int hashCode() {
    return completeKey.hashCode();
  }

  @Override
  public String toString() {
    return completeKey;
  }
}
