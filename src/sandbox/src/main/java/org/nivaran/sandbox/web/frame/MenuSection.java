package org.nivaran.sandbox.web.frame;

import java.util.List;

/**
 * A group of links of a menu.
 *
 * @param label what stands above it
 * @param items the links
 */
public record MenuSection(String label, List<MenuItem> items) {

  /**
   * @param item the id of a link; empty for none
   * @return the same with that link as the one being shown
   */
  MenuSection withActive(String item) {
    if (items.stream().noneMatch(each -> each.id().equals(item))) {
      return this;
    }
    return new MenuSection(
        label,
        items.stream()
            .map(e -> new MenuItem(e.id(), e.label(), e.href(), e.id().equals(item)))
            .toList());
  }
}
