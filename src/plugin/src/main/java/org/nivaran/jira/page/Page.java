package org.nivaran.jira.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page to be written. Immutable.
 *
 * @param locale of its words
 * @param base the address its links begin with, after the host's own path
 * @param texts the words of its templates by the keys they ask for
 * @param resources keys of our web-resource modules
 * @param parts from top to bottom
 */
public record Page(
    int status,
    Locale locale,
    String base,
    Map<String, String> texts,
    List<String> resources,
    List<Part> parts) {

  public Page {
    texts = Map.copyOf(texts);
    resources = List.copyOf(resources);
    parts = List.copyOf(parts);
  }

  /**
   * A template with its values.
   *
   * @param template its path in the jar
   * @param values strings, numbers, booleans, lists and maps only. The template also has {@code
   *     texts}, {@code base} (with the host's path before it), {@code contextPath}, {@code
   *     language}, {@code tokenName} and {@code token} (the hidden field of every form)
   */
  public record Part(String template, Map<String, ?> values) {}
}
