package org.nivaran.sandbox.sal;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nivaran.sandbox.plugins.PluginModules;

/** Texts of all enabled plugins in the language of the thread's user. Thread safe. */
public final class HostTexts implements I18nResolver, LocaleResolver {
  private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

  private final PluginModules plugins;
  private final JiraAuthenticationContext authentication;

  public HostTexts(PluginModules plugins, JiraAuthenticationContext authentication) {
    this.plugins = plugins;
    this.authentication = authentication;
  }

  @Override
  public String getText(String key) {
    return getText(getLocale(), key);
  }

  @Override
  public String getText(String key, Serializable... arguments) {
    return getText(getLocale(), key, arguments);
  }

  @Override
  public String getText(Locale locale, String key) {
    return getText(locale, key, new Serializable[0]);
  }

  /**
   * {@inheritDoc} As in Jira, the pattern is formatted even without arguments, so quotes are
   * doubled in it.
   */
  @Override
  public String getText(Locale locale, String key, Serializable... arguments) {
    return new MessageFormat(getRawText(locale, key), locale).format(arguments);
  }

  @Override
  public String getRawText(Locale locale, String key) {
    return plugins.plugins().stream()
        .flatMap(plugin -> plugin.text(key, locale).stream())
        .findFirst()
        .orElse(key);
  }

  @Override
  public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale) {
    Map<String, String> found = new HashMap<>();
    plugins.plugins().forEach(plugin -> plugin.texts(prefix, locale).forEach(found::putIfAbsent));
    return found;
  }

  @Override
  public Locale getLocale() {
    return Objects.requireNonNullElse(authentication.getLocale(), Locale.ENGLISH);
  }

  @Override
  public Locale getLocale(HttpServletRequest request) {
    return getLocale();
  }

  @Override
  public Set<Locale> getSupportedLocales() {
    return Set.of(Locale.ENGLISH, HINDI);
  }
}
