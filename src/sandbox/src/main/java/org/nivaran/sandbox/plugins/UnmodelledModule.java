package org.nivaran.sandbox.plugins;

import org.w3c.dom.Element;

/**
 * A module whose type the sandbox accepts but gives no meaning, for example {@code rest-migration}.
 */
public final class UnmodelledModule extends PluginModule {
  UnmodelledModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }
}
