package com.atlassian.sal.api.pluginsettings;

/**
 * Declaration of Jira's {@code PluginSettings}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; SLK, BOOT, TPI). Confidence: VERIFIED.
 */
public interface PluginSettings {
  Object get(String key);

  Object put(String key, Object value);

  Object remove(String key);
}
