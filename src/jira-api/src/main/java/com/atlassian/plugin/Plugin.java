package com.atlassian.plugin;

/**
 * Declaration of Jira's {@code Plugin}.
 *
 * <p>Source: jira-api-platform, section 5 (PluginEnabledEvent). Confidence: LIKELY.
 */
public interface Plugin {
  // LIKELY
  String getKey();

  // LIKELY
  String getName();
}
