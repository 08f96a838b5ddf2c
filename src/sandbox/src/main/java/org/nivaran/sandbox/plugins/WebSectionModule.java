package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A {@code web-section}: a group of links in a menu. */
public final class WebSectionModule extends PluginModule {
  WebSectionModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  public String location() {
    return element().getAttribute("location");
  }

  public String label(Locale locale) {
    return Elements.child(element(), "label")
        .map(label -> textOf(label, locale))
        .orElse(name(locale));
  }

  public ModuleConditions conditions() {
    return ModuleConditions.of(this);
  }

  @Override
  protected List<String> classNames() {
    return Stream.of(super.classNames(), conditions().classNames()).flatMap(List::stream).toList();
  }
}
