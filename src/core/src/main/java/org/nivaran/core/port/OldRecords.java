package org.nivaran.core.port;

import java.time.Instant;
import java.util.Locale;

/**
 * What the desk has written down besides Jira's issues, and need not keep for ever. Issues, clocks
 * and the figures of the day are never touched. Thread safe.
 */
public interface OldRecords {

  /** What may be kept for a time only. */
  enum What {
    /** What a channel sent us, as it came, when it is dealt with or given up. */
    INBOX,
    /** Messages to citizens that went out or were given up, but for those of open grievances. */
    OUTBOX,
    /** What citizens wrote about grievances that are not open. */
    MESSAGES,
    /** What a citizen and a line were talking about, but for an open grievance. */
    CONVERSATIONS,
    /**
     * The number, the id and the name of citizens. Who has an open grievance keeps them; the others
     * stay as a number of ours, so that all counts stay right.
     */
    CITIZENS,
    /** Talks in sign language that are over, but for those of open grievances. */
    TALKS,
    /** Who changed the desk's own data. */
    HISTORY,
    /** Files that an admin uploaded and did not apply. */
    UPLOADS;

    /** As in settings. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many there are that are older. */
  long count(What what, Instant before);

  /**
   * Erases some of those that are older for good, in one transaction. May be repeated.
   *
   * @param limit at most so many, more than 0
   * @return how many; fewer than the limit if no more are left
   */
  int erase(What what, Instant before, int limit);
}
