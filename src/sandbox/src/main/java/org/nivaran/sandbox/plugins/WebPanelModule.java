package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A {@code web-panel}: a view at a location of a page. */
public final class WebPanelModule extends PluginModule {
  WebPanelModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  public String location() {
    return element().getAttribute("location");
  }

  /** The translated label, or empty text. */
  public String label(Locale locale) {
    return Elements.child(element(), "label").map(label -> textOf(label, locale)).orElse("");
  }

  /** The velocity or static {@code view} resource; empty if the panel is a class. */
  public Optional<ModuleResource> view() {
    return resourceNamed("view");
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
