package org.nivaran.core.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Words;

/**
 * Recognises short answers in free words, while a question is open: "हो गया", "नहीं हुआ". Longer
 * texts are left to people.
 */
public final class SpokenAnswer {

  private static final int LONGEST = 6;
  private static final Set<String> NO =
      Set.copyOf(Words.of("नहीं नही नहि ना nahi nahin nhi not no nai नइ"));
  private static final Set<String> OTHER =
      Set.copyOf(
          Words.of(
              "काम मेरा हमारा अभी तक अब भी कुछ समस्या शिकायत है हैं जी सर मैडम kaam mera abhi tak ab"
                  + " bhi kuch samasya problem hai ji sir yet still it is has been my the work"));
  private static final Set<String> DONE =
      Set.copyOf(
          Words.of(
              "हो गया गई गे हुआ हुई हल ठीक पूरा हां हाँ yes ho gaya gayi hua hui hal theek thik done"
                  + " solved fixed resolved haan han होगे"));

  /** What a text answers, or empty if it says something else. */
  public static Optional<FeedbackAnswer> of(String text) {
    List<String> words = Words.of(text);
    if (words.isEmpty()
        || words.size() > LONGEST
        || !words.stream()
            .allMatch(each -> NO.contains(each) || DONE.contains(each) || OTHER.contains(each))) {
      return Optional.empty();
    }
    if (words.stream().anyMatch(NO::contains)) {
      return Optional.of(FeedbackAnswer.NOT_SOLVED);
    }
    return words.stream().anyMatch(DONE::contains)
        ? Optional.of(FeedbackAnswer.SOLVED)
        : Optional.empty();
  }

  private SpokenAnswer() {}
}
