package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An {@code ao} module: the Active Objects entities of a plugin. */
public final class AoModule extends PluginModule {
  AoModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /**
   * What the table prefix is computed from: the {@code namespace} attribute, else the plugin key.
   */
  public String namespace() {
    return Elements.attribute(element(), "namespace").orElse(pluginKey());
  }

  public List<String> entities() {
    return Elements.children(element(), "entity").stream()
        .map(e -> e.getTextContent().strip())
        .toList();
  }

  public List<String> upgradeTasks() {
    return Elements.children(element(), "upgradeTask").stream()
        .map(e -> e.getTextContent().strip())
        .toList();
  }

  @Override
  protected List<String> classNames() {
    return Stream.concat(entities().stream(), upgradeTasks().stream()).toList();
  }
}
