package org.nivaran.core.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

/**
 * Which limit holds for which grievance on which day. Of the rows that fit, the most particular one
 * wins: one that names the category before one that does not, then the kind, then the priority,
 * then the place, the nearest first; of several rows of one case the one that began last. So
 * exactly one wins. Immutable; safe for many threads.
 */
public final class LimitTable {

  private final List<LimitRule> rules;
  private final Places places;
  private final Comparator<LimitRule> precedence;

  private LimitTable(List<LimitRule> rules, Places places) {
    this.rules = rules;
    this.places = places;
    this.precedence =
        Comparator.comparingInt(LimitRule::particularity)
            .thenComparingInt(rule -> nearness(rule.place(), places))
            .thenComparing(LimitRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  /** A table without a map: a row of a place holds for that place alone. */
  public static LimitTable of(List<LimitRule> rules) {
    return of(rules, Places.of(List.of()));
  }

  /**
   * A table.
   *
   * @param places says what lies in what
   * @throws IllegalArgumentException if two rows that begin on one day say something about the same
   *     case
   */
  public static LimitTable of(List<LimitRule> rules, Places places) {
    Set<List<Object>> seen = new HashSet<>();
    for (LimitRule rule : rules) {
      String from = String.valueOf(rule.validFrom());
      if (!seen.add(List.of(rule.clock(), rule.name(), from))) {
        throw new IllegalArgumentException(
            "two limits of clock %s for %s".formatted(rule.clock(), rule.name()));
      }
    }
    return new LimitTable(List.copyOf(rules), places);
  }

  public List<LimitRule> rules() {
    return rules;
  }

  /**
   * The one row that holds, or empty if such a grievance has no clock of this kind.
   *
   * @param on the local day on which the clock starts
   */
  public Optional<LimitRule> find(ClockKind clock, Subject subject, LocalDate on) {
    LimitRule best = null;
    for (LimitRule rule : rules) {
      if (fits(rule, clock, subject, on) && (best == null || precedence.compare(rule, best) > 0)) {
        best = rule;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Every row that could hold, so that a screen can say why the first one does: the one that wins
   * first, then those that it passes over, in the order in which they would win.
   *
   * @param on the local day on which the clock starts
   */
  public List<LimitRule> candidates(ClockKind clock, Subject subject, LocalDate on) {
    return rules.stream()
        .filter(rule -> fits(rule, clock, subject, on))
        .sorted(precedence.reversed())
        .toList();
  }

  private boolean fits(LimitRule rule, ClockKind clock, Subject subject, LocalDate on) {
    return rule.clock() == clock && rule.holdsOn(on) && rule.fits(subject, places);
  }

  private static int nearness(@Nullable PlaceKey place, Places places) {
    return place == null ? 0 : places.depth(place);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LimitTable table && rules.equals(table.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules);
  }
}
