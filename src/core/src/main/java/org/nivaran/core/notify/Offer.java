package org.nivaran.core.notify;

import org.nivaran.core.grievance.IssueId;

/**
 * Something a citizen may answer to a message of ours by pressing it.
 *
 * @param about the grievance it was offered for
 * @param what what it means: a key, a number, or empty
 */
public record Offer(Kind kind, IssueId about, String what) {

  /** What may be offered. */
  public enum Kind {
    /** The last message is about this grievance. */
    SAME('S'),
    /** It is a new grievance; which message is in {@link Offer#what}, by its key. */
    NEW('N'),
    /** The page of subjects of this number. */
    PAGE('P'),
    /** The department of this key. */
    DEPARTMENT('D'),
    /** The category of this key. */
    CATEGORY('C'),
    /** None of the subjects. */
    NONE('O');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }
  }
}
