package org.nivaran.jira.setup;

import java.util.Locale;
import org.nivaran.jira.language.Texts;

/** The words in which things describe themselves to officers who read Hindi or English. */
final class Words {

  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  /**
   * In Hindi and English, because Jira has one description for everybody.
   *
   * @param key without {@code nivaran.} before it
   */
  String both(String key) {
    return texts.in(HINDI, key) + " / " + texts.in(Locale.ENGLISH, key);
  }
}
