package org.nivaran.sandbox.template;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginModules;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Renders the Velocity templates of plugins as Jira does: references are escaped unless the
 * template or the kind of view says otherwise, and methods that no allowlist has render nothing and
 * are logged. Thread safe.
 */
public final class Templates {
  private final PluginModules modules;
  private final Supplier<Map<String, Object>> page;
  private final Supplier<Locale> locale;
  private final VelocityEngine engine = new VelocityEngine();

  /**
   * @param page what every template gets, for example {@code baseurl} and {@code atl_token}
   * @param locale the language of the thread's user
   */
  public Templates(
      PluginModules modules, Supplier<Map<String, Object>> page, Supplier<Locale> locale) {
    this.modules = modules;
    this.page = page;
    this.locale = locale;
    engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
    engine.setProperty("plugin.resource.loader.class", PluginTemplateLoader.class.getName());
    engine.setProperty("plugin.resource.loader.cache", "true");
    engine.setProperty("plugin.resource.loader.modificationCheckInterval", "0");
    engine.setProperty(RuntimeConstants.INPUT_ENCODING, StandardCharsets.UTF_8.name());
    engine.setProperty(RuntimeConstants.OUTPUT_ENCODING, StandardCharsets.UTF_8.name());
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, AllowlistUberspect.class.getName());
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
    engine.setProperty(
        "userdirective",
        EnableHtmlEscaping.class.getName() + "," + DisableHtmlEscaping.class.getName());
    engine.setApplicationAttribute(PluginTemplateLoader.MODULES, modules);
    engine.setApplicationAttribute(AllowlistUberspect.ALLOWLIST, new MethodAllowlist(modules));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Templates.class.getClassLoader());
    try {
      engine.init();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /**
   * Renders a template of the plugin's jar.
   *
   * @param path with or without a leading slash
   * @throws RenderingException if it is missing or wrong
   */
  public void render(
      InstalledPlugin plugin,
      String path,
      Map<String, ?> values,
      Escaping escaping,
      Writer writer) {
    long bundle = plugin.bundle().getBundleId();
    Rendering rendering =
        new Rendering(PluginTemplateLoader.prefix(bundle, plugin.key()), escaping);
    VelocityContext context = context(plugin, values, rendering);
    rendering.begin();
    try {
      engine
          .getTemplate(PluginTemplateLoader.name(bundle, plugin.key(), path))
          .merge(context, writer);
    } catch (VelocityException e) {
      throw new RenderingException(plugin.key() + ": " + path + ": " + e.getMessage(), e);
    } finally {
      rendering.end();
    }
  }

  /** Renders a template of the plugin's jar to a text. */
  public String render(
      InstalledPlugin plugin, String path, Map<String, ?> values, Escaping escaping) {
    StringWriter text = new StringWriter();
    render(plugin, path, values, escaping, text);
    return text.toString();
  }

  /** Renders a piece of Velocity out of the descriptor, such as a link. Nothing is escaped. */
  public String renderText(InstalledPlugin plugin, String template, Map<String, ?> values) {
    Rendering rendering =
        new Rendering(
            PluginTemplateLoader.prefix(plugin.bundle().getBundleId(), plugin.key()), Escaping.OFF);
    StringWriter text = new StringWriter();
    rendering.begin();
    try {
      engine.evaluate(context(plugin, values, rendering), text, plugin.key(), template);
    } catch (VelocityException e) {
      throw new RenderingException(plugin.key() + ": " + template + ": " + e.getMessage(), e);
    } finally {
      rendering.end();
    }
    return text.toString();
  }

  private VelocityContext context(
      InstalledPlugin plugin, Map<String, ?> values, Rendering rendering) {
    Map<String, Object> all = new HashMap<>(page.get());
    all.put("i18n", new TemplateTexts(plugin, locale.get()));
    all.put("textutils", new TextTools());
    all.putAll(values);
    all.put(Rendering.KEY, rendering);
    VelocityContext context = new VelocityContext(all);
    EventCartridge events = new EventCartridge();
    events.addReferenceInsertionEventHandler(rendering);
    events.addIncludeEventHandler(rendering);
    events.attachToContext(context);
    return context;
  }

  /**
   * What plugins import as {@link TemplateRenderer}: each gets one that finds its own templates.
   */
  public ServiceFactory<TemplateRenderer> rendererForPlugins() {
    return new ServiceFactory<>() {
      @Override
      public TemplateRenderer getService(
          Bundle bundle, ServiceRegistration<TemplateRenderer> registration) {
        return new PluginRenderer(
            String.valueOf(bundle.getHeaders("").get("Atlassian-Plugin-Key")));
      }

      @Override
      public void ungetService(
          Bundle bundle,
          ServiceRegistration<TemplateRenderer> registration,
          TemplateRenderer service) {}
    };
  }

  private final class PluginRenderer implements TemplateRenderer {
    private final String pluginKey;

    PluginRenderer(String pluginKey) {
      this.pluginKey = pluginKey;
    }

    @Override
    public void render(String templateName, Writer writer) throws IOException {
      render(templateName, Map.of(), writer);
    }

    @Override
    public void render(String templateName, Map<String, Object> values, Writer writer)
        throws IOException {
      InstalledPlugin plugin =
          modules
              .plugin(pluginKey)
              .orElseThrow(
                  () -> new IllegalStateException("Plugin " + pluginKey + " is not enabled"));
      Templates.this.render(plugin, templateName, values, Escaping.ON, writer);
    }
  }
}
