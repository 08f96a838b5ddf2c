package org.nivaran.sandbox.sal;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.Plugin;
import com.atlassian.plugin.event.events.PluginDisabledEvent;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes Jira's events about plugins, and drops listeners that a disabled plugin left behind.
 */
public final class PluginEvents implements PluginListener {
  private static final Logger log = LoggerFactory.getLogger(PluginEvents.class);

  private final LocalEventPublisher events;

  public PluginEvents(LocalEventPublisher events) {
    this.events = events;
  }

  @Override
  public void enabled(InstalledPlugin plugin) {
    ((EventPublisher) events).publish(new PluginEnabledEvent(asJiraSeesIt(plugin)));
  }

  @Override
  public void disabled(InstalledPlugin plugin) {
    boolean left =
        events.unregisterIf(listener -> plugin.bundle().equals(FrameworkUtil.getBundle(listener)));
    if (left) {
      log.warn("Plugin {} did not unregister all its event listeners", plugin.key());
    }
    events.publish(new PluginDisabledEvent(asJiraSeesIt(plugin)));
  }

  private static Plugin asJiraSeesIt(InstalledPlugin plugin) {
    return new Plugin() {
      @Override
      public String getKey() {
        return plugin.key();
      }

      @Override
      public String getName() {
        return plugin.name();
      }
    };
  }
}
