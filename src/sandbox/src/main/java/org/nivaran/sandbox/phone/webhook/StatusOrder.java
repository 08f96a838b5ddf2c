package org.nivaran.sandbox.phone.webhook;

/** How the statuses of a sent message come. */
public enum StatusOrder {
  /** Sent, then delivered, then read. */
  NORMAL,
  /** Delivered before sent; Meta does not promise the order. */
  REVERSED,
  /** In order, each of them twice. */
  DUPLICATED,
  /** None come, as when Meta lags behind. */
  WITHHELD
}
