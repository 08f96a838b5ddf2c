package org.nivaran.sandbox.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.osgi.OsgiFramework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of plugins on this node: install, enable, disable, upgrade, uninstall. What is installed
 * and wanted is shared by all nodes through the database. A plugin that cannot be enabled is {@link
 * PluginState#FAILED} with its reason; the host and other plugins go on. Thread safe; one change at
 * a time.
 */
public final class PluginSystem implements PluginModules, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PluginSystem.class);

  private final PluginStore store;
  private final OsgiFramework framework;
  private final Duration contextWait;
  private final ReentrantLock changing = new ReentrantLock(true);
  private final Map<String, OsgiPlugin> plugins = new ConcurrentSkipListMap<>();
  private final List<PluginListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param directory where this node keeps its copies of the jars
   * @param contextWait how long a plugin's Spring context may take; longer than the framework's
   *     wait for a service
   */
  public PluginSystem(
      Database database, OsgiFramework framework, Path directory, Duration contextWait) {
    this.store = new PluginStore(database, directory);
    this.framework = framework;
    this.contextWait = contextWait;
  }

  /**
   * Listeners hear in the order of their adding, and of {@code disabling} and {@code disabled} in
   * the reverse one.
   */
  public void addListener(PluginListener listener) {
    listeners.add(listener);
  }

  /**
   * Installs a jar or upgrades the plugin that has its key, and enables it, on this node now and on
   * others soon. Installing the very jar that is there changes nothing but enables it if it was
   * not.
   *
   * @return the plugin, which may have {@linkplain PluginState#FAILED failed}
   * @throws PluginException if the file is no plugin that this host takes; nothing has changed then
   */
  public InstalledPlugin install(Path file) {
    PluginJar jar = PluginJar.read(file);
    return exclusively(
        () -> {
          OsgiPlugin present = plugins.get(jar.key());
          if (present != null
              && present.sha256().equals(jar.sha256())
              && present.state() == PluginState.ENABLED) {
            return present;
          }
          store.save(jar);
          bringInLine();
          return required(jar.key());
        });
  }

  /**
   * Enables an installed plugin; it may fail, see {@link InstalledPlugin#failure()}.
   *
   * @throws PluginException if there is none with this key
   */
  public InstalledPlugin enable(String key) {
    return exclusively(
        () -> {
          OsgiPlugin plugin = required(key);
          store.setEnabled(key, true);
          if (plugin.state() != PluginState.ENABLED) {
            enable(plugin);
          }
          return plugin;
        });
  }

  /**
   * Disables a plugin; it stays installed.
   *
   * @throws PluginException if there is none with this key
   */
  public InstalledPlugin disable(String key) {
    return exclusively(
        () -> {
          OsgiPlugin plugin = required(key);
          store.setEnabled(key, false);
          disable(plugin);
          return plugin;
        });
  }

  /** Disables and removes a plugin. Its data stay. Does nothing if there is none with this key. */
  public void uninstall(String key) {
    exclusively(
        () -> {
          store.remove(key);
          bringInLine();
          return key;
        });
  }

  /**
   * Makes this node run what the database says: at start, and again whenever another node may have
   * changed it.
   */
  public void synchronise() {
    exclusively(
        () -> {
          bringInLine();
          return "done";
        });
  }

  /** All installed plugins by key, running or not. */
  public Collection<InstalledPlugin> installed() {
    return List.copyOf(plugins.values());
  }

  /** The installed plugin with this key, running or not. */
  public Optional<InstalledPlugin> installed(String key) {
    return Optional.ofNullable(plugins.get(key));
  }

  @Override
  public <M extends PluginModule> List<M> all(Class<M> type) {
    return running(type)
        .sorted(
            Comparator.comparingInt(PluginModule::weight).thenComparing(PluginModule::completeKey))
        .toList();
  }

  @Override
  public <M extends PluginModule> Optional<M> find(Class<M> type, String completeKey) {
    return running(type).filter(module -> module.completeKey().equals(completeKey)).findFirst();
  }

  @Override
  public <M extends PluginModule> Optional<M> findByFullModuleKey(
      Class<M> type, String fullModuleKey) {
    return running(type).filter(module -> module.fullModuleKey().equals(fullModuleKey)).findFirst();
  }

  @Override
  public Optional<InstalledPlugin> plugin(String pluginKey) {
    return installed(pluginKey).filter(plugin -> plugin.state() == PluginState.ENABLED);
  }

  @Override
  public List<InstalledPlugin> plugins() {
    return installed().stream().filter(plugin -> plugin.state() == PluginState.ENABLED).toList();
  }

  private <M extends PluginModule> Stream<M> running(Class<M> type) {
    return plugins().stream()
        .flatMap(plugin -> plugin.modules().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** Stops every plugin without changing what is wanted. */
  @Override
  public void close() {
    exclusively(
        () -> {
          plugins.values().forEach(this::disable);
          return "done";
        });
  }

  private void bringInLine() {
    Map<String, PluginStore.Row> wanted = store.rows();
    for (OsgiPlugin plugin : plugins.values()) {
      PluginStore.Row row = wanted.get(plugin.key());
      if (row == null || !row.sha256().equals(plugin.sha256())) {
        disable(plugin);
        plugin.uninstall();
        plugins.remove(plugin.key());
      }
    }
    for (PluginStore.Row row : wanted.values()) {
      OsgiPlugin plugin = plugins.get(row.key());
      if (plugin == null) {
        store.localCopy(row).ifPresent(copy -> add(copy, row.enabled()));
      } else if (row.enabled() && plugin.state() == PluginState.DISABLED) {
        enable(plugin);
      } else if (!row.enabled()) {
        disable(plugin);
      }
    }
  }

  private void add(Path copy, boolean enabled) {
    OsgiPlugin plugin = new OsgiPlugin(PluginJar.read(copy), framework);
    plugins.put(plugin.key(), plugin);
    if (enabled) {
      enable(plugin);
    }
  }

  private void enable(OsgiPlugin plugin) {
    try {
      plugin.start(contextWait);
      for (PluginListener listener : listeners) {
        listener.preparing(plugin);
      }
    } catch (RuntimeException e) {
      log.error("Plugin {} could not be enabled", plugin.key(), e);
      plugin.stop();
      plugin.failed(
          e instanceof PluginException ? String.valueOf(e.getMessage()) : plugin.key() + ": " + e);
      tellReversed(listener -> listener.disabled(plugin));
      return;
    }
    plugin.enabled();
    log.info("Plugin {} {} is enabled", plugin.key(), plugin.version());
    listeners.forEach(listener -> safely(() -> listener.enabled(plugin)));
  }

  private void disable(OsgiPlugin plugin) {
    if (plugin.state() == PluginState.ENABLED) {
      tellReversed(listener -> listener.disabling(plugin));
      safely(plugin::stop);
      tellReversed(listener -> listener.disabled(plugin));
      log.info("Plugin {} is disabled", plugin.key());
    } else if (plugin.state() == PluginState.FAILED) {
      safely(plugin::stop);
    }
  }

  private void tellReversed(Consumer<PluginListener> call) {
    for (int i = listeners.size() - 1; i >= 0; i--) {
      PluginListener listener = listeners.get(i);
      safely(() -> call.accept(listener));
    }
  }

  private static void safely(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.error("A listener of the plugin system failed", e);
    }
  }

  private OsgiPlugin required(String key) {
    OsgiPlugin plugin = plugins.get(key);
    if (plugin == null) {
      throw new PluginException(key, "no such plugin is installed", null);
    }
    return plugin;
  }

  private <T> T exclusively(java.util.function.Supplier<T> change) {
    changing.lock();
    try {
      return change.get();
    } finally {
      changing.unlock();
    }
  }
}
