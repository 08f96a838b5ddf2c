package org.nivaran.core.grievance;

import java.util.Locale;

/** A language a citizen is answered in, by its BCP 47 tag. */
public record Language(String tag) {

  public static final Language HINDI = new Language("hi");
  public static final Language ENGLISH = new Language("en");
  public static final Language CHHATTISGARHI = new Language("hne");

  /**
   * @throws IllegalArgumentException if the tag is not a plain language tag
   */
  public Language {
    if (!tag.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not a language: \"" + tag + '"');
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
