package org.nivaran.sandbox.jira;

import java.util.List;
import java.util.Optional;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginModule;
import org.nivaran.sandbox.plugins.PluginModules;

/** A host without plugins. */
public class NoPlugins implements PluginModules {
  @Override
  public <M extends PluginModule> List<M> all(Class<M> type) {
    return List.of();
  }

  @Override
  public <M extends PluginModule> Optional<M> find(Class<M> type, String completeKey) {
    return Optional.empty();
  }

  @Override
  public <M extends PluginModule> Optional<M> findByFullModuleKey(
      Class<M> type, String fullModuleKey) {
    return Optional.empty();
  }

  @Override
  public Optional<InstalledPlugin> plugin(String pluginKey) {
    return Optional.empty();
  }

  @Override
  public List<InstalledPlugin> plugins() {
    return List.of();
  }
}
