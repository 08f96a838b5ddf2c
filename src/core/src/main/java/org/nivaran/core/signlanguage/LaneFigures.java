package org.nivaran.core.signlanguage;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;

/**
 * How the lane does: of the talks that were wanted in a period, how many came to what. Each count
 * is the length of the list of those talks. Immutable.
 *
 * @param counts of every part
 * @param medianWait working time from the wish to the beginning, or null if none began
 * @param hours of each interpreter, by the key of the user
 */
public record LaneFigures(
    Map<Part, Long> counts, @Nullable Duration medianWait, Map<String, Duration> hours) {

  /** Some of the talks of a period. */
  public enum Part {
    WANTED,
    /** Begun, or tried, as promised. */
    WITHIN_LIMIT,
    /** Still to come. */
    OPEN,
    ENDED,
    MISSED,
    CANCELLED,
    /** Ended with words of an interpreter. */
    WITH_TEXT,
    /** Their words were signed back, and the citizen said that it is so. */
    CONFIRMED;

    /** As in addresses: {@code within-limit}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Part> ofKey(String key) {
      return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    public boolean has(Talk talk) {
      return switch (this) {
        case WANTED -> true;
        case WITHIN_LIMIT -> talk.isWithinLimit();
        case OPEN -> talk.state().isOpen();
        case ENDED -> talk.state() == TalkState.ENDED;
        case MISSED -> talk.state() == TalkState.MISSED;
        case CANCELLED -> talk.state() == TalkState.CANCELLED;
        case WITH_TEXT -> talk.state() == TalkState.ENDED && talk.account().hasText();
        case CONFIRMED ->
            talk.state() == TalkState.ENDED
                && talk.account().hasText()
                && talk.account().readBack() == Answer.YES;
      };
    }
  }

  public LaneFigures {
    counts = Map.copyOf(counts);
    hours = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hours));
  }

  /**
   * @param talks all that were wanted in the period
   * @param calendar the desk's
   */
  public static LaneFigures of(List<Talk> talks, WorkingCalendar calendar) {
    Map<Part, Long> counts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      counts.put(part, talks.stream().filter(part::has).count());
    }
    Map<String, Duration> hours = new TreeMap<>();
    for (Talk talk : talks) {
      String taker = talk.taker();
      if (taker != null) {
        talk.length().ifPresent(length -> hours.merge(taker, length, Duration::plus));
      }
    }
    return new LaneFigures(counts, median(talks, calendar), hours);
  }

  public long count(Part part) {
    return counts.getOrDefault(part, 0L);
  }

  /** Of the talks with words, how many in a hundred were confirmed; empty if there are none. */
  public Optional<Integer> readBackShare() {
    long of = count(Part.WITH_TEXT);
    return of == 0
        ? Optional.empty()
        : Optional.of((int) Math.round(100.0 * count(Part.CONFIRMED) / of));
  }

  private static @Nullable Duration median(List<Talk> talks, WorkingCalendar calendar) {
    List<Duration> waits =
        talks.stream()
            .flatMap(
                talk ->
                    Optional.ofNullable(talk.begun())
                        .map(
                            begun ->
                                begun.isBefore(talk.wish().at())
                                    ? Duration.ZERO
                                    : calendar.measure(talk.wish().at(), begun))
                        .stream())
            .sorted()
            .toList();
    if (waits.isEmpty()) {
      return null;
    }
    int middle = waits.size() / 2;
    return waits.size() % 2 == 1
        ? waits.get(middle)
        : waits.get(middle - 1).plus(waits.get(middle)).dividedBy(2);
  }
}
