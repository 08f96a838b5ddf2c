package org.nivaran.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days on which a zone's clocks are changed, known beforehand, so that all other days need no
 * more than an addition.
 */
final class ZoneShifts {

  static final long DAY_SECONDS = 24 * 60 * 60;
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final ZoneRules rules;

  /**
   * The instants of the changes, and the offsets before the first, between them, after the last.
   */
  private final long[] shifts;

  private final int[] offsets;

  /** The days touched by each change, first and last. */
  private final long[] firstDays;

  private final long[] lastDays;

  ZoneShifts(ZoneId zone) {
    this.rules = zone.getRules();
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    if (!rules.isFixedOffset()) {
      ZoneOffsetTransition next = rules.nextTransition(FIRST);
      while (next != null && next.getInstant().isBefore(LAST)) {
        transitions.add(next);
        next = rules.nextTransition(next.getInstant());
      }
    }
    int count = transitions.size();
    shifts = new long[count];
    offsets = new int[count + 1];
    firstDays = new long[count];
    lastDays = new long[count];
    offsets[0] = rules.getOffset(FIRST).getTotalSeconds();
    for (int i = 0; i < count; i++) {
      ZoneOffsetTransition transition = transitions.get(i);
      long before = transition.getDateTimeBefore().toLocalDate().toEpochDay();
      long after = transition.getDateTimeAfter().toLocalDate().toEpochDay();
      shifts[i] = transition.toEpochSecond();
      offsets[i + 1] = transition.getOffsetAfter().getTotalSeconds();
      firstDays[i] = Math.min(before, after);
      lastDays[i] = Math.max(before, after);
    }
  }

  /** The local day of an instant, counted from 1970. */
  long dayOf(long epochSecond) {
    int found = Arrays.binarySearch(shifts, epochSecond);
    int offset = offsets[found >= 0 ? found + 1 : -found - 1];
    return Math.floorDiv(epochSecond + offset, DAY_SECONDS);
  }

  /** How many changes are over before a day begins. */
  int shiftsBefore(long day) {
    int low = 0;
    int high = lastDays.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lastDays[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether no change touches a day, given {@link #shiftsBefore} it. */
  boolean isPlain(long day, int shiftsBefore) {
    return shiftsBefore == firstDays.length || day < firstDays[shiftsBefore];
  }

  /** When a minute of a plain day is, given {@link #shiftsBefore} it. */
  long plainSecond(long day, int minute, int shiftsBefore) {
    return day * DAY_SECONDS + minute * 60L - offsets[shiftsBefore];
  }

  /**
   * When a minute of any day is. A time that the clocks leave out is the moment they are changed;
   * of a time that comes twice it is the first.
   */
  long second(long day, int minute) {
    LocalDateTime local =
        LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.MIDNIGHT).plusMinutes(minute);
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.toEpochSecond();
    }
    return local.toEpochSecond(rules.getOffset(local));
  }
}
