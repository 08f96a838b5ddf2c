package org.nivaran.sandbox.web.view;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the host's own pages in one language.
 *
 * <p>English and Hindi are there; any other language gets English. A key that is missing is shown
 * as itself, as Jira does. Immutable.
 */
public final class Messages {

  /** The languages that a person may choose. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"));

  private static final String BUNDLE = "web.i18n.sandbox";

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * @param locale the reader's language
   */
  public Messages(Locale locale) {
    this.locale = nearest(locale);
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            this.locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @param wanted any language
   * @return the language of {@link #LANGUAGES} that is used for it
   */
  public static Locale nearest(Locale wanted) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /**
   * @return the language of these words
   */
  public Locale locale() {
    return locale;
  }

  /**
   * @return the language as HTML's {@code lang} wants it
   */
  public String tag() {
    return locale.toLanguageTag();
  }

  /**
   * @param key a key of the bundle
   * @return the words, or the key where there are none
   */
  public String getText(String key) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException missing) {
      return key;
    }
  }

  /**
   * @param key a key of the bundle whose words hold {@code {0}}
   * @param first what is placed there
   * @return the words
   */
  public String getText(String key, Object first) {
    return format(key, first);
  }

  /**
   * @param key a key of the bundle whose words hold {@code {0}} and {@code {1}}
   * @param first what is placed first
   * @param second what is placed second
   * @return the words
   */
  public String getText(String key, Object first, Object second) {
    return format(key, first, second);
  }

  private String format(String key, Object... values) {
    return new MessageFormat(getText(key), locale).format(values);
  }
}
