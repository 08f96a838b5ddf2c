package org.nivaran.core.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

/**
 * One row of the limits table. A row may name a category, a kind, a priority and a place, and fits
 * where all that it names is so. Which of several wins, {@link LimitTable} says.
 *
 * @param clock which clock it limits
 * @param place holds for grievances from this place and from everything inside it; null for
 *     anywhere
 * @param validFrom the first day on which it holds, or null if it always did
 * @param validTo the last day on which it holds, or null if there is no end
 */
public record LimitRule(
    ClockKind clock,
    @Nullable CategoryKey category,
    @Nullable Kind kind,
    @Nullable Priority priority,
    @Nullable PlaceKey place,
    Limit limit,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * @throws IllegalArgumentException if its last day is before its first
   */
  public LimitRule {
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("a limit from " + validFrom + " to " + validTo);
    }
  }

  /** A row that always holds. */
  public LimitRule(
      ClockKind clock,
      @Nullable CategoryKey category,
      @Nullable Kind kind,
      @Nullable Priority priority,
      @Nullable PlaceKey place,
      Limit limit) {
    this(clock, category, kind, priority, place, limit, null, null);
  }

  /** A row for anywhere that always holds. */
  public LimitRule(
      ClockKind clock,
      @Nullable CategoryKey category,
      @Nullable Kind kind,
      @Nullable Priority priority,
      Limit limit) {
    this(clock, category, kind, priority, null, limit);
  }

  public static LimitRule byDefault(ClockKind clock, Limit limit) {
    return new LimitRule(clock, null, null, null, limit);
  }

  public static LimitRule of(ClockKind clock, CategoryKey category, Limit limit) {
    return new LimitRule(clock, category, null, null, limit);
  }

  public static LimitRule of(ClockKind clock, Kind kind, Limit limit) {
    return new LimitRule(clock, null, kind, null, limit);
  }

  public static LimitRule of(ClockKind clock, Priority priority, Limit limit) {
    return new LimitRule(clock, null, null, priority, limit);
  }

  public static LimitRule of(ClockKind clock, PlaceKey place, Limit limit) {
    return new LimitRule(clock, null, null, null, place, limit);
  }

  /** The same row for grievances from a place and from everything inside it. */
  public LimitRule in(PlaceKey region) {
    return new LimitRule(clock, category, kind, priority, region, limit, validFrom, validTo);
  }

  /** The same row, holding from a day on. */
  public LimitRule from(LocalDate firstDay) {
    return new LimitRule(clock, category, kind, priority, place, limit, firstDay, validTo);
  }

  /** The same row, holding up to and with a day. */
  public LimitRule to(LocalDate lastDay) {
    return new LimitRule(clock, category, kind, priority, place, limit, validFrom, lastDay);
  }

  /** What it goes by, for the reader: {@code category handpump, place tilda}. */
  public String name() {
    List<String> parts = new ArrayList<>();
    if (category != null) {
      parts.add("category " + category.value());
    }
    if (kind != null) {
      parts.add("kind " + kind.key());
    }
    if (priority != null) {
      parts.add("priority " + priority.key());
    }
    if (place != null) {
      parts.add("place " + place.value());
    }
    return parts.isEmpty() ? "default" : String.join(", ", parts);
  }

  boolean fits(Subject subject, Places places) {
    return (category == null || category.equals(subject.category()))
        && (kind == null || kind == subject.kind())
        && (priority == null || priority == subject.priority())
        && (place == null || isIn(subject.place(), place, places));
  }

  boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** What it names: a category weighs more than a kind and a priority together, and so on. */
  int particularity() {
    return (category == null ? 0 : 8)
        + (kind == null ? 0 : 4)
        + (priority == null ? 0 : 2)
        + (place == null ? 0 : 1);
  }

  private static boolean isIn(@Nullable PlaceKey at, PlaceKey region, Places places) {
    return at != null && places.isIn(at, region);
  }
}
