package org.nivaran.sandbox.plugins;

import java.util.Map;
import org.w3c.dom.Element;

/** A {@code <resource>} of a module: {@code type} is for example velocity, download or i18n. */
public record ModuleResource(
    String type, String name, String location, Map<String, String> parameters) {
  static ModuleResource of(Element element) {
    return new ModuleResource(
        element.getAttribute("type"),
        element.getAttribute("name"),
        element.getAttribute("location"),
        Elements.parameters(element));
  }
}
