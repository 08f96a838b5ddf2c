package com.atlassian.sal.api.pluginsettings;

/**
 * Declaration of Jira's {@code PluginSettingsFactory}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; SLK, BOOT, TPI). Confidence: VERIFIED.
 */
public interface PluginSettingsFactory {
  PluginSettings createSettingsForKey(String key);

  PluginSettings createGlobalSettings();
}
