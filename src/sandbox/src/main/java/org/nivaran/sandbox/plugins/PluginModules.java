package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Optional;

/** What enabled plugins add, by kind. Thread safe; ask again rather than keep an answer. */
public interface PluginModules {

  /** The modules of this kind of all enabled plugins, by weight, then by complete key. */
  <M extends PluginModule> List<M> all(Class<M> type);

  /**
   * The enabled module with this complete key ({@code plugin.key:module-key}), if it is of this
   * kind.
   */
  <M extends PluginModule> Optional<M> find(Class<M> type, String completeKey);

  /**
   * The enabled module that a workflow names by {@code full.module.key}: plugin key and module key
   * with nothing between.
   */
  <M extends PluginModule> Optional<M> findByFullModuleKey(Class<M> type, String fullModuleKey);

  /** The enabled plugin with this key. */
  Optional<InstalledPlugin> plugin(String pluginKey);

  /** All enabled plugins by key. */
  List<InstalledPlugin> plugins();
}
