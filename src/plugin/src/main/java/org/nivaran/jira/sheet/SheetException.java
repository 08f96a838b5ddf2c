package org.nivaran.jira.sheet;

import org.nivaran.core.grievance.Reason;

/** A file that cannot be read as a table, and what to do about it. */
public final class SheetException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  SheetException(Reason reason) {
    super(reason.key());
    this.reason = reason;
  }

  SheetException(Reason reason, Throwable cause) {
    super(reason.key(), cause);
    this.reason = reason;
  }

  /** In words for an admin. */
  public Reason reason() {
    return reason;
  }
}
