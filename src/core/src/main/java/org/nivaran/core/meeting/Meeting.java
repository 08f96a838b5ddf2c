package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time-limit meeting. Its items are kept apart, because several people write into them at once.
 * Immutable.
 *
 * @param date the local day; one meeting a day at most
 * @param frozen when the agenda and the figures were frozen; null before
 * @param closed when it was closed: nothing is written any more; null before
 * @param told when all its instructions had been written to their issues; null before
 * @param standings the figures as they were then; none before
 * @param attendance in the order in which it was entered, each user once
 * @param replannings how it was moved and cancelled, in that order
 * @param revision counts the changes; see {@code MeetingStore.replace}
 */
public record Meeting(
    MeetingId id,
    LocalDate date,
    @Nullable Instant frozen,
    @Nullable Instant closed,
    @Nullable Instant told,
    List<DepartmentStanding> standings,
    List<Attendee> attendance,
    List<Replanning> replannings,
    int revision) {

  /**
   * @throws IllegalArgumentException if it was closed without having begun
   */
  public Meeting {
    standings = List.copyOf(standings);
    attendance = List.copyOf(attendance);
    replannings = List.copyOf(replannings);
    if (closed != null && frozen == null) {
      throw new IllegalArgumentException("a meeting that was closed before it began");
    }
  }

  /** A meeting to come. */
  public static Meeting planned(MeetingId id, LocalDate date) {
    return new Meeting(id, date, null, null, null, List.of(), List.of(), List.of(), 0);
  }

  public boolean isFrozen() {
    return frozen != null;
  }

  /** Whether it will not be held: it was cancelled, and not planned again since. */
  public boolean isCancelled() {
    return !replannings.isEmpty() && replannings.get(replannings.size() - 1).isCancellation();
  }

  /**
   * Moved, cancelled, or planned again.
   *
   * @throws IllegalStateException if it has begun: what was held was held
   */
  public Meeting replanned(Replanning replanning) {
    if (frozen != null) {
      throw new IllegalStateException("a meeting that was held is not planned again");
    }
    List<Replanning> all = new ArrayList<>(replannings);
    all.add(replanning);
    LocalDate day = replanning.to() == null ? date : replanning.to();
    return new Meeting(id, day, frozen, closed, told, standings, attendance, all, revision);
  }

  /** Whether instructions can be written: it has begun and is not closed. */
  public boolean isOpen() {
    return frozen != null && closed == null;
  }

  /** With its figures frozen; what was frozen before stays. */
  public Meeting frozenAt(Instant at, List<DepartmentStanding> figures) {
    return frozen != null
        ? this
        : new Meeting(id, date, at, closed, told, figures, attendance, replannings, revision);
  }

  /** Closed; it stays closed at the first time. */
  public Meeting closedAt(Instant at) {
    return closed != null
        ? this
        : new Meeting(id, date, frozen, at, told, standings, attendance, replannings, revision);
  }

  /** Whether instructions may still have to be written to their issues. */
  public boolean isToBeTold() {
    return closed != null && told == null;
  }

  /**
   * With the time when all instructions had been written to their issues.
   *
   * @param at null if one came in meanwhile
   */
  public Meeting toldAt(@Nullable Instant at) {
    return new Meeting(id, date, frozen, closed, at, standings, attendance, replannings, revision);
  }

  /** With somebody's attendance, in the place of what was entered about that user before. */
  public Meeting with(Attendee attendee) {
    List<Attendee> next = new ArrayList<>();
    boolean known = false;
    for (Attendee each : attendance) {
      boolean same = each.user().equals(attendee.user());
      next.add(same ? attendee : each);
      known = known || same;
    }
    if (!known) {
      next.add(attendee);
    }
    return new Meeting(id, date, frozen, closed, told, standings, next, replannings, revision);
  }

  /** The same meeting with its next revision, as a store keeps it. */
  public Meeting revised(int next) {
    return new Meeting(id, date, frozen, closed, told, standings, attendance, replannings, next);
  }
}
