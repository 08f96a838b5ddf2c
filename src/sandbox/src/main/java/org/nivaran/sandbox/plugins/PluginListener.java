package org.nivaran.sandbox.plugins;

/**
 * Is told when plugins come and go, in the thread that works on them. A listener that throws from
 * {@link #preparing} fails the plugin; what the other methods throw is logged.
 */
public interface PluginListener {
  /** Its Spring context is up and its modules are known; it does not count as enabled yet. */
  default void preparing(InstalledPlugin plugin) {}

  /** It is enabled now. */
  default void enabled(InstalledPlugin plugin) {}

  /** It is about to be disabled; its Spring context is still up. */
  default void disabling(InstalledPlugin plugin) {}

  /** It is disabled or failed; its Spring context is closed. */
  default void disabled(InstalledPlugin plugin) {}
}
