package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of a call. */
sealed interface Verdict {
  /** Not accepted. */
  record Refused(GraphError error) implements Verdict {}

  /** Done; this is the answer. */
  record Accepted(ObjectNode answer) implements Verdict {}
}
