package org.nivaran.core.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.IssueId;

/**
 * A recalculation that is under way or over, and how far it has come.
 *
 * @param id its number, 0 before it is stored
 * @param calendar only clocks that run by it; null for all
 * @param words why, in the words of whoever asked for it
 * @param actor the user's key
 * @param progress how far it has come
 * @param stopped since when somebody lets it rest; null unless it rests
 * @param finished null while it is under way, also while it rests
 * @param revision counts the changes; see {@code RecalculationStore.advance}
 */
public record RecalculationRun(
    long id,
    @Nullable CalendarKey calendar,
    String words,
    String actor,
    Instant started,
    Progress progress,
    @Nullable Instant stopped,
    @Nullable Instant finished,
    int revision) {

  /**
   * How far a recalculation has come.
   *
   * @param last the last clock that was counted anew; it goes on after it
   * @param open how many clocks there were to count when it began; some may have stopped since
   * @param looked how many clocks were counted anew so far
   * @param moved how many of them got another due time
   * @param failed how many could not be counted anew; they stay as they were
   * @param version of the data that it counts by; 0 before it has counted
   * @param restarts how often it began again because the data had changed
   */
  public record Progress(
      ClockId last, long open, long looked, long moved, long failed, long version, int restarts) {

    /** One whose data never changed. */
    public Progress(ClockId last, long open, long looked, long moved, long failed) {
      this(last, open, looked, moved, failed, 0, 0);
    }
  }

  /**
   * A clock that could not be counted anew.
   *
   * @param cause in the words of whatever failed; for administrators, not for citizens
   */
  public record Failed(ClockId clock, IssueId issue, Instant at, String cause) {}

  /**
   * One that begins.
   *
   * @param open how many clocks there are to count
   */
  public static RecalculationRun of(
      @Nullable CalendarKey calendar, String words, String actor, long open, Instant now) {
    return new RecalculationRun(
        0, calendar, words, actor, now, new Progress(ClockId.NONE, open, 0, 0, 0), null, null, 0);
  }

  /** Whether somebody has stopped it and nobody has continued it. */
  public boolean rests() {
    return stopped != null && finished == null;
  }

  /** Whether it goes on by itself. */
  public boolean runs() {
    return stopped == null && finished == null;
  }

  /** After some more clocks. */
  public RecalculationRun after(ClockId clock, long moreLooked, long moreMoved, long moreFailed) {
    return with(
        new Progress(
            clock,
            progress.open(),
            progress.looked() + moreLooked,
            progress.moved() + moreMoved,
            progress.failed() + moreFailed,
            progress.version(),
            progress.restarts()),
        stopped,
        finished);
  }

  /** Whether clocks that it has passed were counted by other data. */
  public boolean isOutdatedBy(long version) {
    return progress.version() != 0 && progress.version() != version;
  }

  /**
   * Counts by that data from now on: from the first clock again if it has passed some by other
   * data.
   */
  public RecalculationRun countingBy(long version) {
    boolean again = isOutdatedBy(version);
    return with(
        new Progress(
            again ? ClockId.NONE : progress.last(),
            progress.open(),
            again ? 0 : progress.looked(),
            progress.moved(),
            progress.failed(),
            version,
            progress.restarts() + (again ? 1 : 0)),
        stopped,
        finished);
  }

  public RecalculationRun finished(Instant at) {
    return with(progress, stopped, at);
  }

  /** Rests from now on, until it is continued or ended. */
  public RecalculationRun stopped(Instant at) {
    return with(progress, at, finished);
  }

  public RecalculationRun continued() {
    return with(progress, null, finished);
  }

  /** As a store keeps it. */
  public RecalculationRun stored(long newId, int newRevision) {
    return new RecalculationRun(
        newId, calendar, words, actor, started, progress, stopped, finished, newRevision);
  }

  private RecalculationRun with(
      Progress nextProgress, @Nullable Instant nextStopped, @Nullable Instant nextFinished) {
    return new RecalculationRun(
        id, calendar, words, actor, started, nextProgress, nextStopped, nextFinished, revision);
  }
}
