package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** An {@code index-document-configuration}: issue properties that JQL can search. */
public final class IndexDocumentConfigurationModule extends PluginModule {
  IndexDocumentConfigurationModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /** One extracted value: a path inside the property, its type and an optional alias. */
  public record Extract(String propertyKey, String path, String type, Optional<String> alias) {}

  /** {@code IssueProperty} for properties of issues. */
  public String entityKey() {
    return element().getAttribute("entity-key");
  }

  public List<Extract> extracts() {
    return Elements.children(element(), "key").stream()
        .flatMap(
            key ->
                Elements.children(key, "extract").stream()
                    .map(
                        extract ->
                            new Extract(
                                key.getAttribute("property-key"),
                                extract.getAttribute("path"),
                                extract.getAttribute("type"),
                                Elements.attribute(extract, "alias"))))
        .toList();
  }
}
