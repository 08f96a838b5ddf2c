package org.nivaran.sandbox.plugins;

import java.io.InputStream;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** One enabled plugin without a bundle: a descriptor, and objects instead of classes. */
public final class FakePlugins implements PluginModules, InstalledPlugin {
  private final List<PluginModule> modules;
  private final Map<String, Supplier<?>> objects = new ConcurrentHashMap<>();

  /**
   * @param descriptor the text of an {@code atlassian-plugin.xml}
   */
  public FakePlugins(String descriptor) {
    modules = ModuleTypes.read(this, parse(descriptor));
  }

  private static Element parse(String descriptor) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(descriptor)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalArgumentException(descriptor, e);
    }
  }

  /** Whoever asks for this class gets such an object. */
  public FakePlugins with(String className, Supplier<?> object) {
    objects.put(className, object);
    return this;
  }

  @Override
  public <M extends PluginModule> List<M> all(Class<M> type) {
    return modules.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(PluginModule::weight).thenComparing(PluginModule::key))
        .toList();
  }

  @Override
  public <M extends PluginModule> Optional<M> find(Class<M> type, String completeKey) {
    return all(type).stream().filter(m -> m.completeKey().equals(completeKey)).findFirst();
  }

  @Override
  public <M extends PluginModule> Optional<M> findByFullModuleKey(Class<M> type, String key) {
    return all(type).stream().filter(m -> m.fullModuleKey().equals(key)).findFirst();
  }

  @Override
  public Optional<InstalledPlugin> plugin(String pluginKey) {
    return pluginKey.equals(key()) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public List<InstalledPlugin> plugins() {
    return List.of(this);
  }

  @Override
  public String key() {
    return "test.plugin";
  }

  @Override
  public String name() {
    return "Test plugin";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public String vendor() {
    return "";
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of();
  }

  @Override
  public PluginState state() {
    return PluginState.ENABLED;
  }

  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public List<PluginModule> modules() {
    return modules;
  }

  @Override
  public Class<?> loadClass(String className) throws ClassNotFoundException {
    throw new ClassNotFoundException(className);
  }

  @Override
  public <T> T create(Class<T> expected, String className) {
    Supplier<?> object = objects.get(className);
    if (object == null) {
      throw new PluginException(key(), "no class " + className, null);
    }
    return expected.cast(object.get());
  }

  @Override
  public Optional<InputStream> resource(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<String> text(String i18nKey, Locale locale) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> texts(String prefix, Locale locale) {
    return Map.of();
  }

  @Override
  public Object beanOrNew(Class<?> type) {
    throw new UnsupportedOperationException("beanOrNew");
  }

  @Override
  public Bundle bundle() {
    throw new UnsupportedOperationException("bundle");
  }
}
