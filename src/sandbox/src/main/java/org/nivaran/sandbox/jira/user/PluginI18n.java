package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.util.I18nHelper;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.nivaran.sandbox.plugins.PluginModules;

/** Texts of all enabled plugins in one language; the key itself where nobody has the text. */
public final class PluginI18n implements I18nHelper {
  private final PluginModules modules;
  private final Locale locale;

  public PluginI18n(PluginModules modules, Locale locale) {
    this.modules = modules;
    this.locale = locale;
  }

  @Override
  public String getText(String key) {
    return modules.plugins().stream()
        .map(plugin -> plugin.text(key, locale))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(key);
  }

  @Override
  public String getText(String key, Object arguments) {
    Object[] values = arguments instanceof Object[] several ? several : new Object[] {arguments};
    return new MessageFormat(getText(key), locale).format(values);
  }

  @Override
  public Locale getLocale() {
    return locale;
  }
}
