package org.nivaran.core.telephone;

import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/**
 * Which call: all events of one call carry the same.
 *
 * @param id the exchange's own id
 */
public record CallKey(LineId line, String id) {

  /** No exchange's ids are longer; it has to fit into a unique column with the line before it. */
  public static final int LONGEST_ID = 150;

  /**
   * @throws IllegalArgumentException if the id is blank or longer than {@link #LONGEST_ID}
   */
  public CallKey {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("a call's id has 1 to " + LONGEST_ID + " characters");
    }
  }

  /** Line and id in one. */
  public String text() {
    return line.value() + ':' + id;
  }

  /** The key with this text; empty if no call has such a one. */
  public static Optional<CallKey> ofText(String text) {
    int colon = text.indexOf(':');
    try {
      return colon < 1
          ? Optional.empty()
          : Optional.of(
              new CallKey(new LineId(text.substring(0, colon)), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
