package org.nivaran.core.notify;

/** What sending came to. */
public sealed interface SendOutcome {

  /** The channel took the message and gave it this id. */
  record Accepted(String messageId) implements SendOutcome {}

  /** The channel certainly did not take it. */
  record Refused(SendProblem problem) implements SendOutcome {}

  /** It may or may not have gone out: a time-out, a broken connection after the request. */
  record Unknown(String details) implements SendOutcome {}
}
