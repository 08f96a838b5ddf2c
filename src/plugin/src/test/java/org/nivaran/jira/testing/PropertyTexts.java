package org.nivaran.jira.testing;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.nivaran.jira.language.Texts;

/** The plugin's own texts, resolved as Jira does. A text that is not there is an error. */
public final class PropertyTexts implements I18nResolver, LocaleResolver {
  private final Locale locale;
  private final Properties english = read("/i18n/nivaran.properties");
  private final Properties hindi = read("/i18n/nivaran_hi.properties");

  private PropertyTexts(Locale locale) {
    this.locale = locale;
  }

  public static Texts english() {
    PropertyTexts texts = new PropertyTexts(Locale.ENGLISH);
    return new Texts(texts, texts);
  }

  public static Texts hindi() {
    PropertyTexts texts = new PropertyTexts(Locale.forLanguageTag("hi-IN"));
    return new Texts(texts, texts);
  }

  /** For {@code $i18n} in templates. */
  public static PropertyTexts in(Locale locale) {
    return new PropertyTexts(locale);
  }

  @Override
  public String getText(String key) {
    return getText(locale, key);
  }

  @Override
  public String getText(String key, Serializable... arguments) {
    return getText(locale, key, arguments);
  }

  @Override
  public String getText(Locale wanted, String key) {
    return getText(wanted, key, new Serializable[0]);
  }

  @Override
  public String getText(Locale wanted, String key, Serializable... arguments) {
    return new MessageFormat(getRawText(wanted, key), wanted).format(arguments);
  }

  @Override
  public String getRawText(Locale wanted, String key) {
    Properties properties = wanted.getLanguage().equals("hi") ? hindi : english;
    String text = properties.getProperty(key);
    if (text == null) {
      throw new AssertionError("no text for " + key);
    }
    return text;
  }

  @Override
  public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale wanted) {
    Properties properties = wanted.getLanguage().equals("hi") ? hindi : english;
    Map<String, String> found = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        found.put(key, properties.getProperty(key));
      }
    }
    return found;
  }

  @Override
  public Locale getLocale() {
    return locale;
  }

  @Override
  public Locale getLocale(HttpServletRequest request) {
    return locale;
  }

  @Override
  public Set<Locale> getSupportedLocales() {
    return Set.of(locale);
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(PropertyTexts.class.getResourceAsStream(resource))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
    return properties;
  }
}
