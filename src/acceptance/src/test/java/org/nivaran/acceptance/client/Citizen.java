package org.nivaran.acceptance.client;

import java.security.SecureRandom;
import java.util.Locale;
import org.nivaran.sandbox.testing.MetaSender;

/** A citizen that no other test uses. */
public record Citizen(MetaSender sender, String token) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** With a phone number and a business-scoped id. */
  public static Citizen fresh() {
    long number = 6_000_000_000L + RANDOM.nextLong(3_999_999_999L);
    return new Citizen(MetaSender.of("91" + number, "IN.T" + number, "नागरिक " + number), word());
  }

  /** With a business-scoped id only. */
  public static Citizen withoutPhone() {
    long number = RANDOM.nextLong(1_000_000_000L);
    return new Citizen(MetaSender.withoutPhone("IN.H" + number, "hidden.user"), word());
  }

  /** How the desk must address this citizen. */
  public String address() {
    String phone = sender.phone();
    return phone == null ? String.valueOf(sender.userId()) : phone;
  }

  /** A new message id. */
  public static String wamid() {
    return "wamid." + Long.toHexString(RANDOM.nextLong()) + Long.toHexString(RANDOM.nextLong());
  }

  /** A word that nobody else writes, so that a search finds only this citizen's messages. */
  private static String word() {
    StringBuilder word = new StringBuilder("zq");
    for (int i = 0; i < 10; i++) {
      word.append((char) ('a' + RANDOM.nextInt(26)));
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }
}
