package org.nivaran.core.grievance;

import java.util.Map;

/** A name in each language we have it in. There is always at least one. */
public record Named(Map<Language, String> names) {

  /**
   * @throws IllegalArgumentException if there is no name at all
   */
  public Named {
    names = Map.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a name is needed in at least one language");
    }
  }

  public static Named of(String english, String hindi) {
    return new Named(Map.of(Language.ENGLISH, english, Language.HINDI, hindi));
  }

  /** The name in this language, else in Hindi, else in English, else in any. */
  public String in(Language language) {
    for (Language each : new Language[] {language, Language.HINDI, Language.ENGLISH}) {
      String name = names.get(each);
      if (name != null) {
        return name;
      }
    }
    return names.values().iterator().next();
  }
}
