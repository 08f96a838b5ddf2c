package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A {@code dashboard-item}: a box that users put on a dashboard. */
public final class DashboardItemModule extends PluginModule {
  DashboardItemModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  public String title(Locale locale) {
    return Elements.child(element(), "definition")
        .flatMap(definition -> Elements.child(definition, "title"))
        .map(title -> textOf(title, locale))
        .orElse(name(locale));
  }

  public List<String> categories() {
    return Elements.child(element(), "definition")
        .flatMap(definition -> Elements.child(definition, "categories"))
        .map(
            c ->
                Elements.children(c, "category").stream()
                    .map(e -> e.getTextContent().strip())
                    .toList())
        .orElse(List.of());
  }

  public String author() {
    return Elements.child(element(), "definition")
        .flatMap(definition -> Elements.child(definition, "author"))
        .flatMap(author -> Elements.text(author, "name"))
        .orElse("");
  }

  public Optional<String> thumbnail() {
    return Elements.child(element(), "definition")
        .flatMap(definition -> Elements.child(definition, "thumbnail"))
        .flatMap(thumbnail -> Elements.attribute(thumbnail, "location"));
  }

  public boolean isConfigurable() {
    return element().getAttribute("configurable").equals("true");
  }

  public Optional<ModuleResource> view() {
    return resourceNamed("view");
  }

  /** The name of the AMD module whose constructor gets the dashboard API and the options. */
  public Optional<String> amdModule() {
    return Elements.text(element(), "amd-module");
  }

  public ModuleConditions conditions() {
    return ModuleConditions.of(this);
  }

  public ModuleContext context() {
    return ModuleContext.of(this);
  }

  @Override
  protected List<String> classNames() {
    return Stream.of(super.classNames(), conditions().classNames(), context().classNames())
        .flatMap(List::stream)
        .toList();
  }
}
