package org.nivaran.core.sms;

/** What is known about an SMS. */
public enum SmsState {
  /** To be claimed. */
  WAITING,
  /** A node is sending it. If its claim ends, nobody knows whether it went out. */
  SENDING,
  /** The gateway took it. */
  SENT,
  DELIVERED,
  /** The gateway took it and could not deliver it. */
  FAILED,
  /** Nobody knows whether it went out; never repeated by itself. */
  UNCERTAIN,
  /** Given up. */
  DEAD
}
