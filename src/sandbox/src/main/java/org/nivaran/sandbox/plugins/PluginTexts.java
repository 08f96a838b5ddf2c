package org.nivaran.sandbox.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;

/** The i18n resources of a plugin, read as UTF-8. Thread safe. */
final class PluginTexts {
  private final Bundle bundle;
  private final List<String> locations;
  private final Map<String, Map<String, String>> bySuffix = new ConcurrentHashMap<>();

  PluginTexts(Bundle bundle, Element descriptor) {
    this.bundle = bundle;
    List<String> found = new ArrayList<>();
    collect(descriptor, found);
    for (Element module : Elements.children(descriptor)) {
      collect(module, found);
    }
    this.locations = List.copyOf(found);
  }

  private static void collect(Element parent, List<String> found) {
    for (Element resource : Elements.children(parent, "resource")) {
      if (resource.getAttribute("type").equals("i18n")) {
        found.add(resource.getAttribute("location").replace('.', '/'));
      }
    }
  }

  Optional<String> find(String key, Locale locale) {
    for (String suffix : suffixes(locale)) {
      String text = texts(suffix).get(key);
      if (text != null) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** All texts whose key begins with the prefix, in the nearest language each. */
  Map<String, String> withPrefix(String prefix, Locale locale) {
    Map<String, String> found = new HashMap<>();
    for (String suffix : suffixes(locale)) {
      texts(suffix)
          .forEach(
              (key, text) -> {
                if (key.startsWith(prefix)) {
                  found.putIfAbsent(key, text);
                }
              });
    }
    return found;
  }

  private static List<String> suffixes(Locale locale) {
    List<String> suffixes = new ArrayList<>();
    if (!locale.getLanguage().isEmpty()) {
      if (!locale.getCountry().isEmpty()) {
        suffixes.add("_" + locale.getLanguage() + "_" + locale.getCountry());
      }
      suffixes.add("_" + locale.getLanguage());
    }
    suffixes.add("");
    return suffixes;
  }

  private Map<String, String> texts(String suffix) {
    return bySuffix.computeIfAbsent(suffix, this::read);
  }

  private Map<String, String> read(String suffix) {
    Map<String, String> texts = new HashMap<>();
    for (String location : locations) {
      var url = bundle.getEntry(location + suffix + ".properties");
      if (url != null) {
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
          properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        properties
            .stringPropertyNames()
            .forEach(key -> texts.put(key, properties.getProperty(key)));
      }
    }
    return Map.copyOf(texts);
  }
}
