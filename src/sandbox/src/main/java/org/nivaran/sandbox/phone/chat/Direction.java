package org.nivaran.sandbox.phone.chat;

/** Who wrote a message. */
public enum Direction {
  FROM_CITIZEN,
  TO_CITIZEN
}
