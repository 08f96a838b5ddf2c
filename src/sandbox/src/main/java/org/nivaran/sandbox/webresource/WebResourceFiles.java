package org.nivaran.sandbox.webresource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.ModuleResource;
import org.nivaran.sandbox.plugins.PluginModule;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebResourceModule;
import org.nivaran.sandbox.web.asset.ContentTypes;
import org.nivaran.sandbox.web.asset.StaticFile;
import org.nivaran.sandbox.web.asset.StaticFiles;

/**
 * The {@code download} resources of enabled plugins, transformed as their module says.
 *
 * <p>Read at each call, so that an upgraded plugin is never served stale. Thread safe.
 */
public final class WebResourceFiles {

  private static final String DOWNLOAD = "download";

  private final PluginModules modules;

  /**
   * @param modules what plugins add
   */
  public WebResourceFiles(PluginModules modules) {
    this.modules = modules;
  }

  /**
   * @param completeKey {@code plugin.key:module-key}
   * @param name a resource's name, or a path below one whose name ends in a slash
   * @param locale the reader's language, for words in scripts
   * @return the file; empty where the plugin is not enabled, or declares no such resource, or lacks
   *     the file
   * @throws UncheckedIOException when the jar cannot be read
   */
  public Optional<StaticFile> find(String completeKey, String name, Locale locale) {
    if (name.contains("..")) {
      return Optional.empty();
    }
    int colon = completeKey.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String moduleKey = completeKey.substring(colon + 1);
    return modules
        .plugin(completeKey.substring(0, colon))
        .flatMap(plugin -> module(plugin, moduleKey))
        .flatMap(module -> read(module, name, locale));
  }

  private static Optional<PluginModule> module(InstalledPlugin plugin, String key) {
    return plugin.modules().stream().filter(module -> module.key().equals(key)).findFirst();
  }

  private static Optional<StaticFile> read(PluginModule module, String name, Locale locale) {
    return module.resources().stream()
        .filter(resource -> resource.type().equals(DOWNLOAD))
        .flatMap(resource -> location(resource, name).stream())
        .findFirst()
        .flatMap(module::resource)
        .map(in -> file(module, name, locale, bytes(module, name, in)));
  }

  private static Optional<String> location(ModuleResource resource, String name) {
    if (resource.name().equals(name)) {
      return Optional.of(resource.location());
    }
    if (resource.name().endsWith("/") && name.startsWith(resource.name())) {
      String folder = resource.location();
      String below = name.substring(resource.name().length());
      return Optional.of(folder.endsWith("/") ? folder + below : folder + "/" + below);
    }
    return Optional.empty();
  }

  private static byte[] bytes(PluginModule module, String name, InputStream opened) {
    try (InputStream in = opened) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(module.completeKey() + "/" + name, unreadable);
    }
  }

  private static StaticFile file(PluginModule module, String name, Locale locale, byte[] bytes) {
    byte[] served = bytes;
    if (module instanceof WebResourceModule resource
        && resource.transformers(extension(name)).contains("jsI18n")) {
      served =
          JsI18n.transform(
                  new String(bytes, StandardCharsets.UTF_8), key -> module.text(key, locale))
              .getBytes(StandardCharsets.UTF_8);
    }
    return new StaticFile(served, ContentTypes.of(name), StaticFiles.tag(served));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
