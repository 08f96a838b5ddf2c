package org.nivaran.core.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;

/**
 * A recalculation that is under way or over, and how far it has come.
 *
 * @param id its number, 0 before it is stored
 * @param calendar only clocks that run by it; null for all
 * @param words why, in the words of whoever asked for it
 * @param actor the user's key
 * @param last the last clock that was counted anew; it goes on after it
 * @param looked how many clocks were counted anew so far
 * @param moved how many of them got another due time
 * @param failed how many could not be counted anew; they stay as they were
 * @param finished null while it is under way
 * @param revision counts the changes; see {@code RecalculationStore.advance}
 */
public record RecalculationRun(
    long id,
    @Nullable CalendarKey calendar,
    String words,
    String actor,
    Instant started,
    ClockId last,
    long looked,
    long moved,
    long failed,
    @Nullable Instant finished,
    int revision) {

  /** One that begins. */
  public static RecalculationRun of(
      @Nullable CalendarKey calendar, String words, String actor, Instant now) {
    return new RecalculationRun(0, calendar, words, actor, now, ClockId.NONE, 0, 0, 0, null, 0);
  }

  /** After some more clocks. */
  public RecalculationRun after(ClockId clock, long moreLooked, long moreMoved, long moreFailed) {
    return new RecalculationRun(
        id,
        calendar,
        words,
        actor,
        started,
        clock,
        looked + moreLooked,
        moved + moreMoved,
        failed + moreFailed,
        finished,
        revision);
  }

  public RecalculationRun finished(Instant at) {
    return new RecalculationRun(
        id, calendar, words, actor, started, last, looked, moved, failed, at, revision);
  }

  /** As a store keeps it. */
  public RecalculationRun stored(long newId, int newRevision) {
    return new RecalculationRun(
        newId, calendar, words, actor, started, last, looked, moved, failed, finished, newRevision);
  }
}
