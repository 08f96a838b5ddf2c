package org.nivaran.core.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A time in which a grievance waits and its clocks stand still, with the reason and the day on
 * which it ends by itself. A grievance has at most one that has not ended.
 *
 * @param words what the citizen was asked, or why it is on hold, in the words of whoever did it
 * @param until the day on which it ends by itself: the citizen's time is over, or the hold is to be
 *     reviewed
 * @param wakes when that is: the office's first open moment on that day or after it
 * @param ended null while it lasts
 */
public record Suspension(
    SuspensionId id,
    IssueId issue,
    Kind kind,
    String words,
    LocalDate until,
    Instant since,
    Instant wakes,
    @Nullable Instant ended) {

  /** What the grievance waits for. */
  public enum Kind {
    /** For the citizen's answer to a question. */
    WAITING,
    /** For something else, such as a sanction or a season. */
    HOLD
  }

  /**
   * What somebody enters when a grievance is to wait.
   *
   * @param words null or blank if nothing was said
   * @param until null if no day was given
   */
  public record Wish(@Nullable String words, @Nullable LocalDate until) {

    /** Nothing was entered. */
    public static final Wish NONE = new Wish(null, null);
  }

  /** Whether it should have ended by itself. */
  public boolean isOver(Instant now) {
    return !now.isBefore(wakes);
  }

  public boolean isOpen() {
    return ended == null;
  }
}
