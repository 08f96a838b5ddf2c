package org.nivaran.sandbox.template;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.InstalledPlugin;

/** {@code $i18n} in a plugin's template. */
public final class TemplateTexts implements TemplateHelper {
  private final InstalledPlugin plugin;
  private final Locale locale;

  TemplateTexts(InstalledPlugin plugin, Locale locale) {
    this.plugin = plugin;
    this.locale = locale;
  }

  public Locale getLocale() {
    return locale;
  }

  public String getText(String key) {
    return format(key);
  }

  /** A list gives its elements as arguments. */
  public String getText(String key, @Nullable Object argument) {
    return argument instanceof Collection<?> many
        ? format(key, many.toArray())
        : format(key, argument);
  }

  public String getText(String key, @Nullable Object first, @Nullable Object second) {
    return format(key, first, second);
  }

  public String getText(
      String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
    return format(key, first, second, third);
  }

  private String format(String key, @Nullable Object... arguments) {
    return plugin
        .text(key, locale)
        .map(text -> new MessageFormat(text, locale).format(arguments))
        .orElse(key);
  }
}
