package org.nivaran.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.plugins.AoModule;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginException;
import org.nivaran.sandbox.plugins.PluginListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Gives every plugin its own {@link ActiveObjects} and brings the plugin's tables up to date when
 * it is being enabled. One node migrates at a time. Thread safe.
 */
public final class ActiveObjectsHost implements ServiceFactory<ActiveObjects>, PluginListener {
  /** What Active Objects refuses as a column name, in any case. */
  private static final Set<String> RESERVED =
      Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");

  private final Database database;
  private final ClusterLockService locks;
  private final PluginSettingsFactory settings;
  private final EntityManagers managers;
  private final Map<Long, PluginActiveObjects> byBundle = new ConcurrentHashMap<>();

  public ActiveObjectsHost(
      Database database, ClusterLockService locks, PluginSettingsFactory settings) {
    this.database = database;
    this.locks = locks;
    this.settings = settings;
    this.managers = new EntityManagers(database);
  }

  /** {@inheritDoc} Gemini asks here when a plugin's context refers to {@code ActiveObjects}. */
  @Override
  public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
    return activeObjects(bundle);
  }

  @Override
  public void ungetService(
      Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects service) {}

  private PluginActiveObjects activeObjects(Bundle bundle) {
    return byBundle.computeIfAbsent(
        bundle.getBundleId(), id -> new PluginActiveObjects(bundle.getSymbolicName(), database));
  }

  @Override
  public void preparing(InstalledPlugin plugin) {
    List<AoModule> modules =
        plugin.modules().stream()
            .filter(AoModule.class::isInstance)
            .map(AoModule.class::cast)
            .toList();
    if (modules.isEmpty()) {
      return;
    }
    if (modules.size() > 1) {
      throw new PluginException(plugin.key(), "it has more than one <ao> module", null);
    }
    AoModule module = modules.get(0);
    EntityManager manager = managers.make(module.namespace());
    PluginActiveObjects own = activeObjects(plugin.bundle());
    ClusterLock lock = locks.getLockForName("active-objects." + module.namespace());
    lock.lock();
    try {
      manager.setPolymorphicTypeMapper(
          new net.java.ao.DefaultPolymorphicTypeMapper(entities(module)));
      upgrade(module, new PluginActiveObjectsForUpgrade(plugin, manager).activeObjects());
      manager.migrate(entities(module));
    } catch (SQLException | RuntimeException e) {
      throw new PluginException(
          plugin.key(),
          "its Active Objects tables could not be brought up to date: " + e.getMessage(),
          e);
    } finally {
      lock.unlock();
    }
    own.ready(manager);
  }

  @Override
  public void disabled(InstalledPlugin plugin) {
    byBundle.remove(plugin.bundle().getBundleId());
  }

  /**
   * Upgrade tasks newer than the stored model version, in its order; the version is stored after
   * each.
   */
  private void upgrade(AoModule module, ActiveObjects objects) {
    PluginSettings stored = settings.createGlobalSettings();
    String key = EntityManagers.tablePrefix(module.namespace()) + "_#";
    Object version = stored.get(key);
    ModelVersion current = ModelVersion.valueOf(version == null ? "0" : version.toString());
    List<ActiveObjectsUpgradeTask> tasks =
        module.upgradeTasks().stream()
            .map(name -> module.create(ActiveObjectsUpgradeTask.class, name))
            .filter(task -> task.getModelVersion().isNewerThan(current))
            .sorted(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion))
            .toList();
    for (ActiveObjectsUpgradeTask task : tasks) {
      task.upgrade(current, objects);
      stored.put(key, task.getModelVersion().toString());
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<?>>[] entities(AoModule module) {
    return module.entities().stream().map(name -> entity(module, name)).toArray(Class[]::new);
  }

  private static Class<?> entity(AoModule module, String className) {
    try {
      Class<?> type = module.plugin().loadClass(className);
      if (!type.isInterface() || !RawEntity.class.isAssignableFrom(type)) {
        throw new PluginException(
            module.pluginKey(), className + " is no Active Objects entity", null);
      }
      for (var method : type.getMethods()) {
        String property =
            method.getName().replaceFirst("^(get|set|is)", "").toUpperCase(Locale.ROOT);
        if (RESERVED.contains(property)) {
          throw new PluginException(
              module.pluginKey(),
              className + "." + method.getName() + " has a reserved column name",
              null);
        }
      }
      return type;
    } catch (ClassNotFoundException e) {
      throw new PluginException(module.pluginKey(), className + " is missing", e);
    }
  }

  /** Upgrade tasks work before the plugin itself may. */
  private final class PluginActiveObjectsForUpgrade {
    private final PluginActiveObjects objects;

    PluginActiveObjectsForUpgrade(InstalledPlugin plugin, EntityManager manager) {
      this.objects = new PluginActiveObjects(plugin.key(), database);
      this.objects.ready(manager);
    }

    ActiveObjects activeObjects() {
      return objects;
    }
  }
}
