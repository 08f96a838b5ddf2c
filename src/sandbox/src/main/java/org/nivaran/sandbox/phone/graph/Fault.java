package org.nivaran.sandbox.phone.graph;

import java.time.Duration;

/** Something that goes wrong with a send on purpose. */
public sealed interface Fault {
  /** Answered with a refusal, not accepted: the service is down, too busy, or any error code. */
  record Refuse(GraphError error) implements Fault {}

  /** Accepted at once, answered late. */
  record AnswerLate(Duration delay) implements Fault {}

  /** Accepted, but the connection ends without an answer. */
  record DropAnswer() implements Fault {}
}
