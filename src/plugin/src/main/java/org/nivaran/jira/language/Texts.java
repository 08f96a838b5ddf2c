package org.nivaran.jira.language;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Reason;

/**
 * Texts of {@code i18n/nivaran.properties} in the language of who is asking. Arguments go in as
 * they are, numbers without grouping. Plain text: whoever places it escapes it. Thread safe.
 */
public final class Texts {
  private static final String PREFIX = "nivaran.";

  private final I18nResolver resolver;
  private final LocaleResolver locales;

  public Texts(I18nResolver resolver, LocaleResolver locales) {
    this.resolver = resolver;
    this.locales = locales;
  }

  /** The language of the user whose request this thread works on. */
  public Locale locale() {
    return locales.getLocale();
  }

  /**
   * @param key without {@code nivaran.} before it
   */
  public String get(String key, Object... arguments) {
    return resolver.getText(locale(), PREFIX + key, strings(Arrays.asList(arguments)));
  }

  /**
   * A text in a language of its own, whoever is asking.
   *
   * @param key without {@code nivaran.} before it
   */
  public String in(Locale locale, String key, Object... arguments) {
    return resolver.getText(locale, PREFIX + key, strings(Arrays.asList(arguments)));
  }

  /**
   * All texts without arguments whose key begins so, by their whole key.
   *
   * @param prefix with {@code nivaran.} at its beginning
   */
  public Map<String, String> all(String prefix) {
    return all(locale(), prefix);
  }

  /** As {@link #all(String)}, in a language of its own. */
  public Map<String, String> all(Locale locale, String prefix) {
    Map<String, String> all = new HashMap<>();
    resolver
        .getAllTranslationsForPrefix(prefix, locale)
        .forEach((key, pattern) -> all.put(key, pattern.replace("''", "'")));
    return all;
  }

  /** A reason in words. */
  public String get(Reason reason) {
    return resolver.getText(locale(), PREFIX + reason.key(), strings(reason.args()));
  }

  /** A name of ours in the reader's language. */
  public String get(Named name) {
    return name.in(new Language(isHindi() ? "hi" : "en"));
  }

  public boolean isHindi() {
    return locale().getLanguage().equals(Language.HINDI.tag());
  }

  private static Serializable[] strings(List<?> arguments) {
    return arguments.stream().map(String::valueOf).toArray(Serializable[]::new);
  }
}
