package org.nivaran.core.signlanguage;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.nivaran.core.grievance.Words;

/**
 * Whether somebody says that they sign: in few words that say nothing else, or in a sentence about
 * themselves. That a text mentions deaf people says nothing about its writer.
 */
public final class SigningWords {

  private static final List<List<String>> ALONE =
      phrases(
          "isl",
          "sign",
          "sign language",
          "in sign language",
          "सांकेतिक भाषा",
          "सांकेतिक भाषा में",
          "साइन लैंग्वेज",
          "sanketik bhasha",
          "sanketik bhasha me",
          "बधिर",
          "मूक बधिर",
          "badhir",
          "deaf");

  private static final List<List<String>> OF_ONESELF =
      phrases(
          "i am deaf",
          "i m deaf",
          "i use sign language",
          "मैं बधिर हूं",
          "मैं मूक बधिर हूं",
          "मैं सुन नहीं सकता",
          "मैं सुन नहीं सकती",
          "मैं सुन बोल नहीं सकता",
          "मैं सुन बोल नहीं सकती",
          "main badhir hun",
          "main badhir hoon",
          "main sun nahi sakta",
          "main sun nahi sakti");

  public static boolean saidIn(String text) {
    List<String> words = Words.of(text);
    return ALONE.contains(words)
        || OF_ONESELF.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
  }

  private static List<List<String>> phrases(String... phrases) {
    return Stream.of(phrases).map(Words::of).toList();
  }

  private SigningWords() {}
}
