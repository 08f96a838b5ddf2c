package org.nivaran.core.notify;

/** What is known about an outgoing message. */
public enum SendState {
  /** To be claimed. */
  WAITING,
  /** A node is sending it. If its claim ends, nobody knows whether it went out. */
  SENDING,
  /** The channel took it. */
  SENT,
  /** It reached the citizen's telephone. */
  DELIVERED,
  /** The citizen opened it. */
  READ,
  /** Nobody knows whether it went out; never repeated without a person's decision. */
  UNCERTAIN,
  /** Given up; an admin may revive it. */
  DEAD;

  /** Whether the channel has taken it. */
  public boolean isAccepted() {
    return this == SENT || this == DELIVERED || this == READ;
  }
}
