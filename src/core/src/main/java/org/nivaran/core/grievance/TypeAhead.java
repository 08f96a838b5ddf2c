package org.nivaran.core.grievance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Offers what somebody may mean who has typed some letters, in Hindi, English or Hindi in Latin
 * letters. What is written so comes first, then what begins so, then what has words that begin so,
 * then what is written nearly so; of each the shorter first. Immutable once built; safe for many
 * threads then.
 *
 * @param <T> what is offered
 */
public final class TypeAhead<T> {

  private static final int NO_MATCH = 99;
  private static final int FUZZY = 6;

  private final List<Entry<T>> entries = new ArrayList<>();

  private record Entry<T>(T target, List<Text> texts, int order) {}

  /** A name or an alias, folded. */
  private record Text(List<String> words, String joined, List<String> sounds, String sound) {

    static Text of(String text) {
      List<String> words = Words.of(text);
      List<String> sounds = Sounds.of(text);
      return new Text(words, String.join("", words), sounds, String.join("", sounds));
    }
  }

  private record Hit<T>(T target, int rank, int length, int order) {}

  /** Adds something with its names first and its aliases after them. */
  public void add(T target, Collection<String> texts) {
    entries.add(
        new Entry<>(
            target,
            texts.stream().map(Text::of).filter(text -> !text.joined().isEmpty()).toList(),
            entries.size()));
  }

  /** What fits, best first, each once; nothing for a query without letters and digits. */
  public List<T> find(String query, int limit) {
    Text wanted = Text.of(query);
    if (wanted.joined().isEmpty()) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>();
    for (Entry<T> entry : entries) {
      Hit<T> hit = hit(entry, wanted);
      if (hit.rank() < NO_MATCH) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.<Hit<T>>comparingInt(Hit::rank)
            .thenComparingInt(Hit::length)
            .thenComparingInt(Hit::order));
    return hits.stream().limit(limit).map(Hit::target).toList();
  }

  private static <T> Hit<T> hit(Entry<T> entry, Text wanted) {
    int best = NO_MATCH;
    int length = Integer.MAX_VALUE;
    for (Text text : entry.texts()) {
      int rank = rank(text, wanted);
      if (rank < best || rank == best && text.joined().length() < length) {
        best = rank;
        length = text.joined().length();
      }
    }
    return new Hit<>(entry.target(), best, length, entry.order());
  }

  private static int rank(Text text, Text wanted) {
    if (text.joined().equals(wanted.joined())) {
      return 0;
    }
    // One letter sounds like too much.
    boolean heard = wanted.sound().length() > 1;
    if (heard && text.sound().equals(wanted.sound())) {
      return 1;
    }
    if (text.joined().startsWith(wanted.joined())) {
      return 2;
    }
    if (heard && text.sound().startsWith(wanted.sound())) {
      return 3;
    }
    if (allBegin(text.words(), wanted.words())) {
      return 4;
    }
    if (heard && allBegin(text.sounds(), wanted.sounds())) {
      return 5;
    }
    return heard && allNear(text, wanted) ? FUZZY : NO_MATCH;
  }

  private static boolean allBegin(List<String> words, List<String> beginnings) {
    return !beginnings.isEmpty()
        && beginnings.stream()
            .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
  }

  private static boolean allNear(Text text, Text wanted) {
    return Spelling.isNear(text.sound(), wanted.sound())
        || Spelling.isNear(text.joined(), wanted.joined())
        || wanted.sounds().stream()
            .allMatch(
                sound ->
                    text.sounds().stream()
                        .anyMatch(word -> word.startsWith(sound) || Spelling.isNear(word, sound)));
  }
}
