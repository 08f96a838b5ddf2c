package org.nivaran.core.notify;

import java.time.Instant;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reference;

/**
 * One thing that an officer is to be told about a grievance.
 *
 * @param key unique; the same thing is never noted twice
 * @param user the name of the user who is told
 * @param level how high the grievance is then
 * @param at when the clock came to the step, or should have
 * @param due when the clock is due
 * @param noted when it was noted; later than {@code at} where the tick was late
 * @param urgent whether it does not wait for the next digest
 */
public record NoticeLine(
    String key,
    String user,
    IssueId issue,
    Reference reference,
    ClockKind clock,
    ClockStep step,
    Level level,
    Instant at,
    Instant due,
    Instant noted,
    boolean urgent) {

  /** The same, told only in the digest. */
  public NoticeLine calm(String otherKey) {
    return new NoticeLine(
        otherKey, user, issue, reference, clock, step, level, at, due, noted, false);
  }
}
