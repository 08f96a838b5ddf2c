package org.nivaran.sandbox.phone.chat;

/**
 * How far a message came, in the order in which it can go on. For the citizen's own messages
 * "delivered" means that the webhook was answered with 200.
 */
public enum Tick {
  PENDING,
  SENT,
  DELIVERED,
  READ,
  FAILED
}
