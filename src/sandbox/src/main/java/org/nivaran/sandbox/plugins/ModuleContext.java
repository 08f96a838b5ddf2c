package org.nivaran.sandbox.plugins;

import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The {@code context-provider} of a module. */
public final class ModuleContext {
  private final PluginModule module;

  private ModuleContext(PluginModule module) {
    this.module = module;
  }

  static ModuleContext of(PluginModule module) {
    return new ModuleContext(module);
  }

  /**
   * What the page knows plus what the module's provider adds to it; the former alone if there is no
   * provider.
   *
   * @throws RuntimeException whatever the provider throws
   */
  public Map<String, Object> with(Map<String, Object> page) {
    Optional<Element> element = Elements.child(module.element(), "context-provider");
    if (element.isEmpty()) {
      return page;
    }
    Element declared = element.get();
    ContextProvider provider =
        module.shared(
            ContextProvider.class, declared, made -> made.init(Elements.parameters(declared)));
    Map<String, Object> all = new HashMap<>(page);
    all.putAll(provider.getContextMap(page));
    return all;
  }

  List<String> classNames() {
    return Elements.child(module.element(), "context-provider")
        .flatMap(provider -> Elements.attribute(provider, "class"))
        .map(List::of)
        .orElse(List.of());
  }
}
