package org.nivaran.sandbox.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A {@code web-resource}: scripts, styles and images for pages of a context. */
public final class WebResourceModule extends PluginModule {
  WebResourceModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /** Complete keys of the resources that must be loaded before this one. */
  public List<String> dependencies() {
    return Elements.children(element(), "dependency").stream()
        .map(d -> d.getTextContent().strip())
        .toList();
  }

  public List<String> contexts() {
    return Elements.children(element(), "context").stream()
        .map(c -> c.getTextContent().strip())
        .toList();
  }

  /**
   * Keys of the transformers for files with this extension, for example {@code jsI18n} for {@code
   * js}.
   */
  public List<String> transformers(String extension) {
    return Elements.children(element(), "transformation").stream()
        .filter(t -> t.getAttribute("extension").equals(extension))
        .flatMap(t -> Elements.children(t, "transformer").stream())
        .map(t -> t.getAttribute("key"))
        .toList();
  }

  /** {@code data} children: key to class name. */
  public Map<String, String> dataProviders() {
    Map<String, String> providers = new LinkedHashMap<>();
    for (Element data : Elements.children(element(), "data")) {
      providers.put(data.getAttribute("key"), data.getAttribute("class"));
    }
    return providers;
  }

  @Override
  protected List<String> classNames() {
    return List.copyOf(dataProviders().values());
  }
}
