package org.nivaran.sandbox.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.osgi.OsgiException;
import org.nivaran.sandbox.osgi.OsgiFramework;
import org.nivaran.sandbox.osgi.SpringContexts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.w3c.dom.Element;

/**
 * A plugin as a bundle of the framework. Its lifecycle methods are called by {@link PluginSystem}
 * alone, in turn.
 */
final class OsgiPlugin implements InstalledPlugin {
  private final PluginJar jar;
  private final Bundle bundle;
  private final SpringContexts contexts;
  private final PluginTexts texts;
  private final Optional<Element> info;
  private volatile PluginState state = PluginState.DISABLED;
  private volatile @Nullable String failure;
  private volatile List<PluginModule> modules = List.of();

  OsgiPlugin(PluginJar jar, OsgiFramework framework) {
    this.jar = jar;
    this.bundle = framework.install(jar.file());
    this.contexts = framework.contexts();
    this.texts = new PluginTexts(bundle, jar.descriptor());
    this.info = Elements.child(jar.descriptor(), "plugin-info");
  }

  String sha256() {
    return jar.sha256();
  }

  @Override
  public Bundle bundle() {
    return bundle;
  }

  /**
   * Starts the bundle and waits for its Spring context.
   *
   * @throws PluginException with the reason; nothing of the plugin runs then
   */
  void start(Duration contextWait) {
    failure = null;
    try {
      List<PluginModule> read = ModuleTypes.read(this, jar.descriptor());
      checkClasses(read);
      if (hasSpringContext()) {
        contexts.expect(bundle);
        bundle.start(Bundle.START_TRANSIENT);
        contexts.await(bundle, contextWait);
      } else {
        bundle.start(Bundle.START_TRANSIENT);
      }
      modules = read.stream().filter(PluginModule::isEnabledByDefault).toList();
    } catch (BundleException e) {
      throw failed("the bundle cannot be started: " + e.getMessage(), e);
    } catch (OsgiException e) {
      throw failed("its Spring context failed: " + e.getMessage(), e);
    }
  }

  private PluginException failed(String message, Exception cause) {
    stop();
    return new PluginException(key(), message, cause);
  }

  private boolean hasSpringContext() {
    return bundle.getHeaders("").get("Spring-Context") != null
        || bundle.getEntry("META-INF/spring") != null;
  }

  /** The first class loading resolves the bundle, so that a missing import is told as such. */
  private void checkClasses(List<PluginModule> read) throws BundleException {
    for (PluginModule module : read) {
      for (String className : module.classNames()) {
        try {
          loadClass(className);
        } catch (ClassNotFoundException | LinkageError e) {
          if (bundle.getState() == Bundle.INSTALLED) {
            // Not resolved, so the import is the reason and not the class: starting says which.
            bundle.start(Bundle.START_TRANSIENT);
          }
          throw new PluginException(
              key(), module + ": class " + className + " cannot be loaded: " + e, e);
        }
      }
    }
  }

  void enabled() {
    state = PluginState.ENABLED;
  }

  void failed(String reason) {
    state = PluginState.FAILED;
    failure = reason;
  }

  /** Closes the Spring context and stops the bundle. */
  void stop() {
    state = PluginState.DISABLED;
    try {
      bundle.stop();
    } catch (BundleException e) {
      throw new PluginException(key(), "could not be stopped: " + e.getMessage(), e);
    } finally {
      contexts.forget(bundle);
    }
  }

  void uninstall() {
    try {
      bundle.uninstall();
    } catch (BundleException e) {
      throw new PluginException(key(), "could not be uninstalled: " + e.getMessage(), e);
    }
  }

  @Override
  public String key() {
    return jar.key();
  }

  @Override
  public String name() {
    return Elements.attribute(jar.descriptor(), "name").orElse(jar.key());
  }

  @Override
  public String version() {
    return jar.version();
  }

  @Override
  public String description() {
    return info.flatMap(i -> Elements.text(i, "description")).orElse("");
  }

  @Override
  public String vendor() {
    return info.flatMap(i -> Elements.child(i, "vendor"))
        .map(v -> v.getAttribute("name"))
        .orElse("");
  }

  @Override
  public Map<String, String> parameters() {
    return info.map(Elements::parameters).orElse(Map.of());
  }

  @Override
  public PluginState state() {
    return state;
  }

  @Override
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public List<PluginModule> modules() {
    return modules;
  }

  @Override
  public Class<?> loadClass(String className) throws ClassNotFoundException {
    return bundle.loadClass(bare(className));
  }

  @Override
  public <T> T create(Class<T> expected, String className) {
    try {
      Object made =
          className.startsWith("bean:")
              ? contexts.bean(bundle, className.substring("bean:".length()))
              : contexts.create(bundle, loadClass(className));
      if (!expected.isInstance(made)) {
        throw new PluginException(key(), className + " is not a " + expected.getName(), null);
      }
      return expected.cast(made);
    } catch (ClassNotFoundException | OsgiException e) {
      throw new PluginException(key(), className + " cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public Object beanOrNew(Class<?> type) {
    try {
      return contexts.beanOf(bundle, type).orElseGet(() -> contexts.create(bundle, type));
    } catch (OsgiException e) {
      throw new PluginException(key(), type.getName() + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static String bare(String className) {
    return className.startsWith("class:") ? className.substring("class:".length()) : className;
  }

  @Override
  public Optional<InputStream> resource(String path) {
    URL url = bundle.getEntry(path);
    try {
      return url == null ? Optional.empty() : Optional.of(url.openStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> text(String i18nKey, Locale locale) {
    return texts.find(i18nKey, locale);
  }

  @Override
  public Map<String, String> texts(String prefix, Locale locale) {
    return texts.withPrefix(prefix, locale);
  }

  @Override
  public String toString() {
    return key() + " " + version() + " " + state;
  }
}
