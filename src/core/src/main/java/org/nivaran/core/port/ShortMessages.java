package org.nivaran.core.port;

import org.nivaran.core.sms.ShortMessage;

/**
 * Takes what is to be said by SMS, where the citizen's own channel does not reach. Safe for many
 * threads and nodes.
 */
public interface ShortMessages {

  /** What became of the wish. */
  enum Answer {
    /** It waits to be sent. */
    QUEUED,
    /** This event has its SMS already; nothing changes. */
    THERE_ALREADY,
    /** The desk sends no SMS: no gateway is set up. */
    NO_GATEWAY,
    /** This message has no registered words. */
    NO_TEMPLATE,
    /** The citizen has no number that takes an SMS, or is not on record any more. */
    NO_NUMBER;

    /** Whether the citizen is told by SMS; otherwise another way is needed. */
    public boolean isOnItsWay() {
      return this == QUEUED || this == THERE_ALREADY;
    }
  }

  /** Puts a short message in the queue; joins the thread's transaction if it has one. */
  Answer queue(ShortMessage message);
}
