package org.nivaran.sandbox.plugins;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** One element of a plugin's descriptor. Immutable and thread safe. */
public abstract class PluginModule {
  static final int DEFAULT_WEIGHT = 1000;

  private final InstalledPlugin plugin;
  private final Element element;
  private final String key;
  private final Map<Element, Object> shared = new ConcurrentHashMap<>();

  /**
   * @throws PluginException if the element lacks its key
   */
  protected PluginModule(InstalledPlugin plugin, Element element) {
    this.plugin = plugin;
    this.element = element;
    this.key =
        Elements.attribute(element, "key")
            .orElseThrow(
                () ->
                    new PluginException(
                        plugin.key(), "a <" + element.getTagName() + "> has no key", null));
  }

  public final InstalledPlugin plugin() {
    return plugin;
  }

  public final String pluginKey() {
    return plugin.key();
  }

  public final String key() {
    return key;
  }

  /** {@code plugin.key:module-key}. */
  public final String completeKey() {
    return plugin.key() + ":" + key;
  }

  /** Plugin key and module key with nothing between, as workflow XML writes it. */
  public final String fullModuleKey() {
    return plugin.key() + key;
  }

  /** The descriptor element; do not change it. */
  public final Element element() {
    return element;
  }

  /** The {@code name} attribute, else the key. */
  public final String name() {
    return Elements.attribute(element, "name").orElse(key);
  }

  /** The translated name where the module has {@code i18n-name-key}, else {@link #name()}. */
  public final String name(Locale locale) {
    return Elements.attribute(element, "i18n-name-key")
        .flatMap(k -> plugin.text(k, locale))
        .orElse(name());
  }

  /** The translated description, or empty text. */
  public final String description(Locale locale) {
    return Elements.child(element, "description").map(e -> textOf(e, locale)).orElse("");
  }

  /** The {@code weight} attribute; smaller comes first; 1000 if there is none. */
  public int weight() {
    return Elements.attribute(element, "weight").map(Integer::valueOf).orElse(DEFAULT_WEIGHT);
  }

  /**
   * Whether the module counts when its plugin is enabled: not if it says {@code state="disabled"}.
   */
  public final boolean isEnabledByDefault() {
    return !element.getAttribute("state").equals("disabled");
  }

  /** The {@code class} attribute. */
  public final Optional<String> className() {
    return Elements.attribute(element, "class");
  }

  /**
   * A new object of a class of this plugin, constructor-autowired.
   *
   * @see InstalledPlugin#create
   */
  public final <T> T create(Class<T> expected, String className) {
    return plugin.create(expected, className);
  }

  /**
   * The one object that this module keeps for a {@code class} element below it, made at its first
   * use: as in Jira, it is used by all threads until the plugin is disabled.
   */
  final <T> T shared(Class<T> expected, Element element, Consumer<T> initialise) {
    Object present = shared.get(element);
    if (present == null) {
      T made = create(expected, element.getAttribute("class"));
      initialise.accept(made);
      Object raced = shared.putIfAbsent(element, made);
      present = raced == null ? made : raced;
    }
    return expected.cast(present);
  }

  /** A resource of the plugin's jar. The caller closes it. */
  public final Optional<InputStream> resource(String path) {
    return plugin.resource(path);
  }

  /** The plugin's text for the key in this language; the key itself if there is none. */
  public final String text(String i18nKey, Locale locale) {
    return plugin.text(i18nKey, locale).orElse(i18nKey);
  }

  /** The {@code <resource>} children. */
  public final List<ModuleResource> resources() {
    return Elements.children(element, "resource").stream().map(ModuleResource::of).toList();
  }

  /** The child resource with this name, for example {@code view}. */
  public final Optional<ModuleResource> resourceNamed(String name) {
    return resources().stream().filter(resource -> resource.name().equals(name)).findFirst();
  }

  /** The {@code <param>} children. */
  public final Map<String, String> parameters() {
    return Elements.parameters(element);
  }

  /**
   * Names every plugin class that must be there for this module to work; a missing one fails the
   * plugin when it is enabled.
   */
  protected List<String> classNames() {
    return className().stream().filter(name -> !name.startsWith("bean:")).toList();
  }

  /** Text of an element that has either a {@code key} attribute or plain text. */
  protected final String textOf(Element labelled, Locale locale) {
    String plain = labelled.getTextContent().strip();
    return Elements.attribute(labelled, "key")
        .map(i18nKey -> plugin.text(i18nKey, locale).orElse(plain.isEmpty() ? i18nKey : plain))
        .orElse(plain);
  }

  @Override
  public final String toString() {
    return element.getTagName() + " " + completeKey();
  }
}
