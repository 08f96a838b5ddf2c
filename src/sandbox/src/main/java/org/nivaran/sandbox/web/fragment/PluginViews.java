package org.nivaran.sandbox.web.fragment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.nivaran.sandbox.plugins.ModuleResource;
import org.nivaran.sandbox.plugins.PluginModule;
import org.nivaran.sandbox.template.Escaping;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.view.SafeHtml;

/** Renders the views of plugins' modules: Velocity, or static files as they are. Thread safe. */
public final class PluginViews {

  private final Templates templates;

  /**
   * @param templates the engine of plugins' templates
   */
  public PluginViews(Templates templates) {
    this.templates = templates;
  }

  /**
   * @param module whose view
   * @param view the view
   * @param values what the template may use
   * @return the markup
   * @throws RuntimeException when the plugin's template is missing or wrong
   */
  public SafeHtml render(PluginModule module, ModuleResource view, Map<String, Object> values) {
    return switch (view.type()) {
      case "velocity" ->
          new SafeHtml(templates.render(module.plugin(), view.location(), values, Escaping.ON));
      case "static" -> new SafeHtml(text(module, view.location()));
      default ->
          throw new UnsupportedOperationException(
              "a view of type " + view.type() + " in " + module.completeKey());
    };
  }

  private static String text(PluginModule module, String location) {
    try (InputStream in =
        module
            .resource(location)
            .orElseThrow(
                () -> new IllegalStateException(module.completeKey() + " lacks " + location))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(module.completeKey() + " " + location, unreadable);
    }
  }
}
