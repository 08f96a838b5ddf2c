package org.nivaran.core.calendar;

import java.util.ArrayList;
import java.util.List;

/** The open hours of one day, in order and apart from each other. */
final class DayHours {

  static final DayHours CLOSED = new DayHours(List.of());

  private final List<Span> spans;
  private final int minutes;

  private DayHours(List<Span> spans) {
    this.spans = spans;
    this.minutes = spans.stream().mapToInt(Span::minutes).sum();
  }

  /**
   * Sorts the spans and joins those that touch.
   *
   * @throws IllegalArgumentException if two overlap
   */
  static DayHours of(String day, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.fromMinute() < last.toMinute()) {
        throw new IllegalArgumentException("%s: %s and %s overlap".formatted(day, last, span));
      }
      if (last != null && span.fromMinute() == last.toMinute()) {
        joined.set(joined.size() - 1, new Span(last.fromMinute(), span.toMinute()));
      } else {
        joined.add(span);
      }
    }
    return new DayHours(List.copyOf(joined));
  }

  /** The same day without a stretch of it. */
  DayHours without(Span gap) {
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      if (span.fromMinute() < Math.min(span.toMinute(), gap.fromMinute())) {
        rest.add(new Span(span.fromMinute(), Math.min(span.toMinute(), gap.fromMinute())));
      }
      if (Math.max(span.fromMinute(), gap.toMinute()) < span.toMinute()) {
        rest.add(new Span(Math.max(span.fromMinute(), gap.toMinute()), span.toMinute()));
      }
    }
    return new DayHours(List.copyOf(rest));
  }

  List<Span> spans() {
    return spans;
  }

  boolean isClosed() {
    return spans.isEmpty();
  }

  /** The sum on the wall clock. */
  int minutes() {
    return minutes;
  }
}
