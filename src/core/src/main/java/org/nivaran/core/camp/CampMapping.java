package org.nivaran.core.camp;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Words;

/**
 * Which column of a register holds what. Immutable.
 *
 * @param columns numbers of columns, from 0
 */
public record CampMapping(Map<CampColumn, Integer> columns) {

  public CampMapping {
    columns = Map.copyOf(columns);
  }

  /** Whether anything can be registered by it: the words of the citizen have a column. */
  public boolean isUsable() {
    return columns.containsKey(CampColumn.TEXT);
  }

  /** The value of a row, or an empty text if there is none. */
  public String cell(CampColumn column, List<String> cells) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  /** What the names of the columns suggest; each column is used once at most. */
  public static CampMapping guess(List<String> header) {
    Map<CampColumn, Integer> guessed = new EnumMap<>(CampColumn.class);
    Set<Integer> used = new HashSet<>();
    Map<String, Integer> byName = new HashMap<>();
    for (int i = header.size() - 1; i >= 0; i--) {
      byName.put(folded(header.get(i)), i);
    }
    for (CampColumn column : CampColumn.values()) {
      for (String name : column.names()) {
        Integer at = byName.get(folded(name));
        if (at != null && !guessed.containsKey(column) && used.add(at)) {
          guessed.put(column, at);
        }
      }
    }
    for (CampColumn column : CampColumn.values()) {
      if (!guessed.containsKey(column)) {
        mentioning(column, header, used).ifPresent(at -> guessed.put(column, at));
      }
    }
    return new CampMapping(guessed);
  }

  /** A header such as "आवेदक का मोबाइल नंबर (10 अंक)". */
  private static Optional<Integer> mentioning(
      CampColumn column, List<String> header, Set<Integer> used) {
    for (String name : column.names()) {
      List<String> wanted = Words.of(name);
      for (int i = 0; i < header.size(); i++) {
        if (!used.contains(i) && contains(Words.of(header.get(i)), wanted)) {
          used.add(i);
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean contains(List<String> words, List<String> wanted) {
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Registers with the same names of columns have the same text here. */
  public static String headerKey(List<String> header) {
    return String.join("|", header.stream().map(CampMapping::folded).toList());
  }

  private static String folded(String name) {
    return String.join(" ", Words.of(name));
  }
}
