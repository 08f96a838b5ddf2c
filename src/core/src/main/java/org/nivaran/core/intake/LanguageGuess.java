package org.nivaran.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Words;

/** Guesses by its script and its small words in which language somebody writes. */
final class LanguageGuess {

  private static final Set<String> HINDI_IN_LATIN =
      Set.copyOf(
          Words.of(
              "hai hain nahi nahin nai ka ki ke ko me mein mera meri mere hamare hamara hamari se pe "
                  + "par aur raha rahi rahe hua hui gaya gayi kharab band paani pani gaon gaanv bijli "
                  + "kya kab kaise koi karo kare karna karen din ho hota chahiye sir ji shikayat"));

  /** Empty if it has no letters or is in a script that we do not answer in. */
  static Optional<Language> of(String text) {
    long devanagari =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI)
            .count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (devanagari == 0 && latin == 0) {
      return Optional.empty();
    }
    if (devanagari >= latin) {
      return Optional.of(Language.HINDI);
    }
    List<String> words = Words.of(text);
    long hindi = words.stream().filter(HINDI_IN_LATIN::contains).count();
    return Optional.of(hindi * 5 >= words.size() ? Language.HINDI : Language.ENGLISH);
  }

  private LanguageGuess() {}
}
