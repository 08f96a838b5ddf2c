package org.nivaran.core.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.core.grievance.Words;

/**
 * Finds which of many phrases a text contains, by looking up each of its words once. Two words
 * written as one, and one written as two, are found as well.
 *
 * @param <T> whom the phrases speak for
 */
final class PhraseIndex<T> {

  /** A phrase of a text that speaks for something. */
  record Hit<T>(T target, String phrase, int weight, int position) {}

  private record Entry<T>(T target, String phrase, List<String> words, String joined) {}

  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

  /** Adds phrases; those without a letter or digit are left out. */
  void add(T target, Collection<String> phrases) {
    for (String phrase : phrases) {
      List<String> words = Words.of(phrase);
      if (words.isEmpty()) {
        continue;
      }
      String joined = String.join("", words);
      add(new Entry<>(target, phrase, words, joined));
      if (words.size() > 1) {
        add(new Entry<>(target, phrase, List.of(joined), joined));
      }
    }
  }

  /**
   * Every phrase found, in the order of the text. Two spellings of a phrase count once: a word must
   * not weigh more for being known in two spellings.
   */
  List<Hit<T>> find(List<String> words) {
    List<Hit<T>> hits = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (Entry<T> entry : byFirstWord.getOrDefault(words.get(i), List.of())) {
        if (startsAt(words, i, entry.words())) {
          add(hits, seen, entry, i);
        }
      }
      if (i + 1 < words.size()) {
        String pair = words.get(i) + words.get(i + 1);
        for (Entry<T> entry : byFirstWord.getOrDefault(pair, List.of())) {
          if (entry.words().size() == 1) {
            add(hits, seen, entry, i);
          }
        }
      }
    }
    return hits;
  }

  private void add(Entry<T> entry) {
    byFirstWord.computeIfAbsent(entry.words().get(0), word -> new ArrayList<>()).add(entry);
  }

  private static <T> void add(
      List<Hit<T>> hits, Set<List<Object>> seen, Entry<T> entry, int position) {
    if (seen.add(List.of(entry.target(), entry.joined()))) {
      hits.add(new Hit<>(entry.target(), entry.phrase(), entry.joined().length(), position));
    }
  }

  private static boolean startsAt(List<String> words, int at, List<String> phrase) {
    return at + phrase.size() <= words.size()
        && words.subList(at, at + phrase.size()).equals(phrase);
  }
}
