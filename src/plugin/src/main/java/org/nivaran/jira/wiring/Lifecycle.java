package org.nivaran.jira.wiring;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Starts the parts once Jira runs and our own plugin is enabled, whichever comes last, because
 * Active Objects cannot be used before; stops them, the last started first, when either ends.
 *
 * <p>Thread safe. Starting twice or stopping twice does nothing. A part that fails to start does
 * not keep the others from it.
 */
public class Lifecycle implements LifecycleAware, InitializingBean, DisposableBean {

  static final String PLUGIN_KEY = "org.nivaran.jira";

  private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

  private final EventPublisher events;
  private final List<LifecyclePart> parts;
  private final Deque<LifecyclePart> running = new ArrayDeque<>();

  private boolean hostStarted;
  private boolean pluginEnabled;
  private boolean started;

  public Lifecycle(EventPublisher events, List<LifecyclePart> parts) {
    this.events = events;
    this.parts = parts.stream().sorted(Comparator.comparingInt(LifecyclePart::order)).toList();
  }

  @Override
  public void afterPropertiesSet() {
    events.register(this);
  }

  @Override
  public synchronized void onStart() {
    hostStarted = true;
    startIfReady();
  }

  /** Called by the host's event publisher. */
  @EventListener
  public synchronized void onPluginEnabled(PluginEnabledEvent event) {
    if (event.getPlugin().getKey().equals(PLUGIN_KEY)) {
      pluginEnabled = true;
      startIfReady();
    }
  }

  @Override
  public synchronized void onStop() {
    stop();
  }

  @Override
  public synchronized void destroy() {
    events.unregister(this);
    stop();
  }

  private void startIfReady() {
    if (!hostStarted || !pluginEnabled || started) {
      return;
    }
    started = true;
    for (LifecyclePart part : parts) {
      try {
        part.start().run();
        running.push(part);
      } catch (RuntimeException e) {
        log.error("Nivaran: {} did not start", part.name(), e);
      }
    }
    log.info("Nivaran is running");
  }

  private void stop() {
    while (!running.isEmpty()) {
      LifecyclePart part = running.pop();
      try {
        part.stop().run();
      } catch (RuntimeException e) {
        log.warn("Nivaran: {} did not stop cleanly", part.name(), e);
      }
    }
    started = false;
    hostStarted = false;
    pluginEnabled = false;
  }
}
