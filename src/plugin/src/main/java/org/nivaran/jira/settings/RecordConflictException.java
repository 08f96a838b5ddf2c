package org.nivaran.jira.settings;

/** A change was not made: the row is not as it was, or the desk could not work with the result. */
public final class RecordConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String key;

  /** Why a change was not made. */
  public enum Cause {
    /** Somebody else has changed or removed the row meanwhile. */
    CHANGED_MEANWHILE,
    /** There is a row of this key already. */
    EXISTS,
    /** The desk's data would not fit together; the message says how. */
    DOES_NOT_FIT
  }

  public RecordConflictException(Cause reason, String key, String message) {
    super(message);
    this.reason = reason;
    this.key = key;
  }

  public Cause reason() {
    return reason;
  }

  /** Which row. */
  public String key() {
    return key;
  }
}
