package org.nivaran.sandbox.sal;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls {@link LifecycleAware} services: {@code onStart} once when the host is up, or when the
 * plugin is enabled later; {@code onStop} when it is disabled. What they throw is logged, as Jira
 * does.
 */
public final class Lifecycles implements PluginListener {
  private static final Logger log = LoggerFactory.getLogger(Lifecycles.class);

  private final Map<String, List<LifecycleAware>> started = new HashMap<>();
  private final List<InstalledPlugin> waiting = new ArrayList<>();
  private boolean hostIsUp;

  /** The host is up: starts what waits for it. */
  public synchronized void hostStarted() {
    hostIsUp = true;
    waiting.forEach(this::start);
    waiting.clear();
  }

  @Override
  public synchronized void enabled(InstalledPlugin plugin) {
    if (hostIsUp) {
      start(plugin);
    } else {
      waiting.add(plugin);
    }
  }

  @Override
  public synchronized void disabling(InstalledPlugin plugin) {
    waiting.remove(plugin);
    List<LifecycleAware> services = started.remove(plugin.key());
    if (services == null) {
      return;
    }
    for (LifecycleAware service : services) {
      try {
        service.onStop();
      } catch (RuntimeException | LinkageError e) {
        log.error("{} of plugin {} failed to stop", service.getClass().getName(), plugin.key(), e);
      }
    }
  }

  private void start(InstalledPlugin plugin) {
    List<LifecycleAware> services = services(plugin);
    started.put(plugin.key(), services);
    for (LifecycleAware service : services) {
      try {
        service.onStart();
      } catch (RuntimeException | LinkageError e) {
        log.error("{} of plugin {} failed to start", service.getClass().getName(), plugin.key(), e);
      }
    }
  }

  private static List<LifecycleAware> services(InstalledPlugin plugin) {
    List<LifecycleAware> services = new ArrayList<>();
    BundleContext context = plugin.bundle().getBundleContext();
    ServiceReference<?>[] registered = plugin.bundle().getRegisteredServices();
    if (context == null || registered == null) {
      return services;
    }
    for (ServiceReference<?> reference : registered) {
      if (context.getService(reference) instanceof LifecycleAware service) {
        services.add(service);
      }
    }
    return services;
  }
}
