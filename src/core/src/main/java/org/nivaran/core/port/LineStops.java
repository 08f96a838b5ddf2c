package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/**
 * The desk's numbers that cannot send for now: a wrong or old token, an unpaid bill, a policy. What
 * is to be sent waits. From time to time one message is tried; when it goes out, all do again.
 */
public interface LineStops {

  /**
   * A line that cannot send.
   *
   * @param since when it was stopped
   * @param reason the channel's code and words, without personal data
   * @param nextTry when a message is tried next
   */
  record Stop(LineId line, Instant since, String reason, Instant nextTry) {}

  /** Stops a line, or writes the new reason of one that is stopped; the first time stays. */
  void stop(LineId line, String reason, Instant now, Instant nextTry);

  Optional<Stop> find(LineId line);

  /**
   * Takes the next try for this caller.
   *
   * @param next when somebody may try after that
   * @return false if it is not time yet, or the line is not stopped. Of any number of callers at
   *     the same moment exactly one gets true.
   */
  boolean takeTry(LineId line, Instant now, Instant next);

  /**
   * The line sends again.
   *
   * @return false if it was not stopped
   */
  boolean resume(LineId line);

  /** All that are stopped, the longest first. */
  List<Stop> all();
}
