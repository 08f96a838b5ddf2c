package org.nivaran.sandbox.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading a descriptor's DOM. */
public final class Elements {
  private Elements() {}

  /** The child elements with this name, in order. */
  public static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** All child elements, in order. */
  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** The trimmed text of the first child with this name, if it has any. */
  public static Optional<String> text(Element parent, String child) {
    return child(parent, child)
        .map(element -> element.getTextContent().strip())
        .filter(t -> !t.isEmpty());
  }

  /** The attribute's value, if it is there and not empty. */
  public static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
  }

  /**
   * {@code <param name="a">b</param>} or {@code <param name="a" value="b"/>} as a map in the
   * written order.
   */
  public static Map<String, String> parameters(Element parent) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element param : children(parent, "param")) {
      parameters.put(
          param.getAttribute("name"),
          attribute(param, "value").orElseGet(() -> param.getTextContent().strip()));
    }
    return parameters;
  }
}
