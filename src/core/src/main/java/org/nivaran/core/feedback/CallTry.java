package org.nivaran.core.feedback;

import java.time.Instant;

/**
 * Somebody of the desk called.
 *
 * @param by the key of the user
 */
public record CallTry(Instant at, String by, Result result) {

  /** What came of it. */
  public enum Result {
    ANSWERED,
    NOT_REACHED,
    BUSY,
    WRONG_NUMBER,
    /** The citizen does not want to be asked; never "satisfied". */
    DECLINED;

    /** Whether it is tried again. */
    public boolean isAgain() {
      return this == NOT_REACHED || this == BUSY;
    }
  }
}
