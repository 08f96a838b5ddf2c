package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;

/**
 * Declaration of Jira's {@code PluginDisabledEvent}.
 *
 * <p>Source: jira-api-platform, section 5 (SLK: the import). Confidence: VERIFIED.
 */
public class PluginDisabledEvent {
  private final Plugin plugin;

  // LIKELY
  public PluginDisabledEvent(Plugin plugin) {
    this.plugin = plugin;
  }

  // LIKELY
  public Plugin getPlugin() {
    return plugin;
  }
}
