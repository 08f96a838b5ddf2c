package org.nivaran.core.port;

import java.time.Duration;
import java.time.Instant;

/**
 * A node takes a row for itself.
 *
 * @param now what the node's clock says
 * @param until when others may take the row, should the node have died
 */
public record Claim(NodeId node, Instant now, Instant until) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Claim {
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException("a claim ends after it begins: " + now + " to " + until);
    }
  }

  public static Claim of(NodeId node, Instant now, Duration length) {
    return new Claim(node, now, now.plus(length));
  }
}
