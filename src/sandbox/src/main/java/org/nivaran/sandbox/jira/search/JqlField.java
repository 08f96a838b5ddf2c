package org.nivaran.sandbox.jira.search;

import com.atlassian.query.operator.Operator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field that a query may name: where its values are, and how what is typed is read. Immutable.
 *
 * @param values the values that a typed text means; empty if there is none such
 */
record JqlField(String name, Kind kind, List<Place> places, Function<String, Optional<?>> values) {

  /** What a field can be asked. */
  enum Kind {
    /** Is it one of these? */
    CHOICE(Operator.EQUALS, Operator.NOT_EQUALS, Operator.IN, Operator.NOT_IN),
    /** Also: is it more or less? */
    ORDERED(
        Operator.EQUALS,
        Operator.NOT_EQUALS,
        Operator.IN,
        Operator.NOT_IN,
        Operator.LESS_THAN,
        Operator.LESS_THAN_EQUALS,
        Operator.GREATER_THAN,
        Operator.GREATER_THAN_EQUALS),
    /** Does it hold these words? */
    WORDS(Operator.LIKE, Operator.NOT_LIKE);

    private final Set<Operator> operators;

    Kind(Operator... operators) {
      this.operators = EnumSet.of(Operator.IS, Operator.IS_NOT);
      this.operators.addAll(List.of(operators));
    }
  }

  JqlField {
    places = List.copyOf(places);
  }

  static JqlField of(String name, Kind kind, Place place, Function<String, Optional<?>> values) {
    return new JqlField(name, kind, List.of(place), values);
  }

  /** A field of running text, perhaps kept in several places. */
  static JqlField words(String name, Place... places) {
    return new JqlField(name, Kind.WORDS, List.of(places), Optional::of);
  }

  boolean allows(Operator operator) {
    return kind.operators.contains(operator);
  }

  SqlCondition present() {
    return SqlCondition.any(places.stream().map(Place::present).toList());
  }

  /** Some value is one of these. */
  SqlCondition isOneOf(List<?> wanted) {
    if (wanted.isEmpty()) {
      return SqlCondition.FALSE;
    }
    SqlCondition in = SqlCondition.in("%1$s", wanted);
    return SqlCondition.any(places.stream().map(p -> p.matching(in.sql(), in.values())).toList());
  }

  /** Some value compares like this, for example {@code <}. */
  SqlCondition compares(String sign, Object with) {
    return SqlCondition.any(
        places.stream().map(place -> place.matching("%s " + sign + " ?", List.of(with))).toList());
  }

  /**
   * All the words are there, in any order; in quotes, as a phrase. A star stands for the rest of a
   * word.
   */
  SqlCondition holds(String words) {
    String stripped = words.strip();
    boolean phrase = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
    List<String> parts =
        phrase
            ? List.of(stripped.substring(1, stripped.length() - 1))
            : List.of(stripped.split("\\s+"));
    return SqlCondition.any(
        places.stream()
            .map(
                place ->
                    SqlCondition.all(
                        parts.stream()
                            .map(
                                part ->
                                    place.matching(
                                        "LOWER(%s) LIKE ? ESCAPE '!'", List.of(like(part))))
                            .toList()))
            .toList());
  }

  private static String like(String part) {
    String escaped =
        part.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + escaped.replace("*", "%") + "%";
  }
}
