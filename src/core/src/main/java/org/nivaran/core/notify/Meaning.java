package org.nivaran.core.notify;

import java.util.Map;

/**
 * Which message something is and what it speaks of: enough to say it by another channel in other
 * words.
 *
 * @param values a value for each variable of the kind
 */
public record Meaning(MessageKind kind, Map<String, String> values) {

  public Meaning {
    values = Map.copyOf(values);
  }
}
