package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A {@code web-item}: a link in a section of a menu. */
public final class WebItemModule extends PluginModule {
  WebItemModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  public String section() {
    return element().getAttribute("section");
  }

  public String label(Locale locale) {
    return Elements.child(element(), "label")
        .map(label -> textOf(label, locale))
        .orElse(name(locale));
  }

  public String tooltip(Locale locale) {
    return Elements.child(element(), "tooltip").map(tip -> textOf(tip, locale)).orElse("");
  }

  /**
   * The address as written: it may hold velocity and starts with a slash below the context path.
   */
  public String link() {
    return Elements.text(element(), "link").orElse("");
  }

  /** The id of the link, or the complete key. */
  public String linkId() {
    return Elements.child(element(), "link")
        .flatMap(l -> Elements.attribute(l, "linkId"))
        .orElse(completeKey());
  }

  public String styleClass() {
    return Elements.text(element(), "styleClass").orElse("");
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
