package org.nivaran.sandbox.plugins;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** One installed plugin. Thread safe; what it answers may change when an administrator acts. */
public interface InstalledPlugin {
  String key();

  String name();

  String version();

  /** Empty if the descriptor has none. */
  String description();

  /** Empty if the descriptor names none. */
  String vendor();

  /** The {@code param} elements of {@code plugin-info}, for example {@code configure.url}. */
  Map<String, String> parameters();

  PluginState state();

  /** Why it could not be enabled, in words for an administrator. */
  Optional<String> failure();

  /**
   * The modules that the descriptor declares, in its order; empty until the plugin was enabled
   * once.
   */
  List<PluginModule> modules();

  /**
   * A class seen through the plugin's own class loader.
   *
   * @throws ClassNotFoundException if the plugin neither has nor imports it
   */
  Class<?> loadClass(String className) throws ClassNotFoundException;

  /**
   * A new object of a plugin class, constructor-autowired from the plugin's Spring context, or with
   * {@code bean:id} the declared bean.
   *
   * @throws PluginException if the plugin is not enabled, the class is missing, is not an {@code
   *     expected}, or its making fails
   */
  <T> T create(Class<T> expected, String className);

  /** A resource of the plugin's jar; a leading slash is allowed. The caller closes it. */
  Optional<InputStream> resource(String path);

  /**
   * A text of the plugin's i18n resources in the nearest language, or empty if no resource has the
   * key. It is the raw pattern; see {@code java.text.MessageFormat}.
   */
  Optional<String> text(String i18nKey, Locale locale);

  /** All texts whose key begins with the prefix, each in the nearest language. */
  Map<String, String> texts(String prefix, Locale locale);

  /**
   * The one declared bean of exactly this class, or a new constructor-autowired object.
   *
   * @throws PluginException if it cannot be made
   */
  Object beanOrNew(Class<?> type);

  /** The OSGi bundle; for the host's own machinery only. */
  Bundle bundle();
}
