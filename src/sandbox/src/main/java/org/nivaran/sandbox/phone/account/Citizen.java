package org.nivaran.sandbox.phone.account;

import java.util.List;

/**
 * A person of the demonstration.
 *
 * @param name in Hindi and in English
 * @param village where the person lives
 * @param about one sentence that tells what is special about the person
 * @param account the key of the account the person writes from
 * @param examples sentences to try, as this person would write them
 */
public record Citizen(
    String key, Words name, Words village, Words about, String account, List<String> examples) {
  public Citizen {
    examples = List.copyOf(examples);
  }

  /** The same in Hindi and in English. */
  public record Words(String hi, String en) {}
}
