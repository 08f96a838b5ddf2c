package org.nivaran.core.notify;

import java.util.Set;

/** What to do about a message that the channel refused, by Meta's code. */
public enum SendFailure {
  /** Try again with growing delays. */
  RETRY,
  /** Too many messages to one person: wait a little, then try again. */
  SLOW_DOWN,
  /** The window is shut: say it with the approved template. */
  USE_TEMPLATE,
  /** This person cannot be reached here: give up, and call. */
  UNREACHABLE,
  /** The approved template is missing, paused or another: say it another way, tell the admin. */
  TEMPLATE,
  /** The line itself cannot send (token, payment, policy): try again much later, tell the admin. */
  LINE_STOPPED,
  /** Our mistake or an unknown one: give up, tell the admin. */
  WRONG;

  private static final Set<Integer> RETRIED =
      Set.of(1, 2, 4, 80007, 130429, 131000, 131016, 131052, 131053, 131057);
  private static final Set<Integer> UNREACHABLE_CODES =
      Set.of(131026, 131021, 130472, 131050, 131049, 131062, 137000);
  private static final Set<Integer> STOPPED =
      Set.of(
          3, 10, 190, 131005, 368, 131031, 130497, 131042, 131044, 131045, 131037, 131048, 131064);
  private static final Set<Integer> TEMPLATE_CODES =
      Set.of(132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068, 132069);

  /**
   * What this problem means. An unknown one is tried again only if the channel says it may pass.
   */
  public static SendFailure of(SendProblem problem) {
    int code = problem.code();
    if (code == 131056) {
      return SLOW_DOWN;
    }
    if (code == 131047) {
      return USE_TEMPLATE;
    }
    if (TEMPLATE_CODES.contains(code)) {
      return TEMPLATE;
    }
    if (UNREACHABLE_CODES.contains(code)) {
      return UNREACHABLE;
    }
    if (STOPPED.contains(code) || (code >= 200 && code <= 299)) {
      return LINE_STOPPED;
    }
    if (RETRIED.contains(code) || problem.isTransient()) {
      return RETRY;
    }
    return code == 0 ? LINE_STOPPED : WRONG;
  }
}
