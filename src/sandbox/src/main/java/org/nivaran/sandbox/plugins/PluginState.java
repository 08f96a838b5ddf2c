package org.nivaran.sandbox.plugins;

/** Where a plugin is in its life. */
public enum PluginState {
  /** Installed, not running: by an administrator's wish, or not yet. */
  DISABLED,
  /** Running: its Spring context is up and its modules count. */
  ENABLED,
  /** It should run but could not be enabled; {@link InstalledPlugin#failure()} says why. */
  FAILED
}
