package org.nivaran.sandbox.plugins;

import org.jspecify.annotations.Nullable;

/**
 * A plugin or one of its modules cannot do what was asked; the message is fit for an administrator.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pluginKey;

  public PluginException(String pluginKey, String message, @Nullable Throwable cause) {
    super(pluginKey + ": " + message, cause);
    this.pluginKey = pluginKey;
  }

  public String pluginKey() {
    return pluginKey;
  }
}
