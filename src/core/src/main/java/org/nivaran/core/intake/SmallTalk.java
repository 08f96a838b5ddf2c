package org.nivaran.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Words;

/** What people say beside their grievances: greetings, thanks, and the few words that steer. */
final class SmallTalk {

  private static final int LONGEST = 5;

  private static final Set<String> GREETINGS =
      words(
          "नमस्ते नमस्कार प्रणाम जय जोहार राम सलाम आदाब सर मैडम जी हेलो हैलो हाय मदद सहायता "
              + "hi hii hello helo hey namaste namaskar namastey pranam johar jai jay ram salam sir "
              + "madam mam ji good morning afternoon evening help menu");

  private static final Set<String> THANKS =
      words(
          "धन्यवाद शुक्रिया आभार बहुत ठीक है ओके अच्छा जी हां सर "
              + "thanks thank you thankyou ok okay okk dhanyavad dhanyawad shukriya thik theek hai "
              + "accha acha bahut very much welcome sir ji");

  private static final List<List<String>> NEW =
      phrases(
          "नई शिकायत",
          "नया शिकायत",
          "nai shikayat",
          "nayi shikayat",
          "new complaint",
          "new grievance",
          "new",
          "नया",
          "नई");

  private static final List<List<String>> STATUS =
      phrases("स्थिति", "स्टेटस", "status", "sthiti", "क्या हुआ", "kya hua");

  private static final List<List<String>> STOP =
      phrases(
          "stop",
          "unsubscribe",
          "बंद",
          "बंद करो",
          "बंद करें",
          "मैसेज बंद करो",
          "संदेश बंद करें",
          "band",
          "band karo",
          "रोकें",
          "रोको",
          "roko");

  private static final List<List<String>> START =
      phrases(
          "start", "unstop", "शुरू", "शुरू करो", "शुरू करें", "चालू", "चालू करो", "shuru", "chalu");

  private static final List<List<String>> IN_HINDI =
      phrases("हिंदी", "हिन्दी", "हिंदी में", "hindi", "hindi me", "hindi mein", "in hindi");

  private static final List<List<String>> IN_ENGLISH =
      phrases(
          "english", "in english", "अंग्रेजी", "अंग्रेज़ी", "अंग्रेजी में", "इंग्लिश", "angrezi");

  /** A word that steers the conversation and says nothing else; empty for everything else. */
  static Optional<ConversationStep> steering(String text) {
    List<String> words = Words.of(text);
    if (STOP.contains(words)) {
      return Optional.of(new ConversationStep.FallSilent());
    }
    if (START.contains(words)) {
      return Optional.of(new ConversationStep.SpeakAgain());
    }
    if (IN_HINDI.contains(words)) {
      return Optional.of(new ConversationStep.Speak(Language.HINDI));
    }
    return IN_ENGLISH.contains(words)
        ? Optional.of(new ConversationStep.Speak(Language.ENGLISH))
        : Optional.empty();
  }

  /** Nothing but a greeting. */
  static boolean isGreeting(String text) {
    return isAll(text, GREETINGS);
  }

  /** Nothing but thanks or an "all right". */
  static boolean isThanks(String text) {
    return isAll(text, THANKS);
  }

  /**
   * What follows if somebody says that this is something new: the whole text if it says more than
   * that, or nothing.
   *
   * @return empty if it does not begin with that
   */
  static Optional<String> newGrievance(String text) {
    List<String> words = Words.of(text);
    for (List<String> phrase : NEW) {
      boolean alone = words.equals(phrase);
      // "new" alone is a wish; "new road is broken" is a grievance that happens to begin so.
      boolean begins = phrase.size() > 1 && startsWith(words, phrase);
      if (alone || begins) {
        return Optional.of(alone ? "" : text);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody asks how far it is, with little else. */
  static boolean isStatusQuestion(String text) {
    List<String> words = Words.of(text);
    return words.size() <= LONGEST + 4
        && STATUS.stream().anyMatch(phrase -> startsWith(words, phrase));
  }

  private static boolean isAll(String text, Set<String> known) {
    List<String> words = Words.of(text);
    return words.size() <= LONGEST && known.containsAll(words);
  }

  private static boolean startsWith(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Words.of(text));
  }

  private static List<List<String>> phrases(String... phrases) {
    return java.util.Arrays.stream(phrases).map(Words::of).toList();
  }

  private SmallTalk() {}
}
