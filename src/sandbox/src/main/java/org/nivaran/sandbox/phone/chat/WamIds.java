package org.nivaran.sandbox.phone.chat;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes message ids of Meta's form. Thread safe. */
public final class WamIds {
  private final SecureRandom random = new SecureRandom();

  /**
   * A new id, as Meta's: {@code wamid.} and Base64 that may hold slashes, plus and equals signs.
   */
  public String next() {
    byte[] bytes = new byte[34];
    random.nextBytes(bytes);
    return "wamid." + Base64.getEncoder().encodeToString(bytes);
  }
}
