package org.nivaran.sandbox.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a message of a webhook comes from, as Meta tells it. Since April 2026 either of the two
 * identities may be missing.
 *
 * @param phone digits with country code and no plus, or null for a user who hides the number
 * @param userId the business-scoped user id such as {@code IN.2081}, or null in payloads of before
 * @param profileName the name the citizen chose; free text
 */
public record MetaSender(@Nullable String phone, @Nullable String userId, String profileName) {
  public MetaSender {
    Objects.requireNonNull(profileName, "profileName");
  }

  /** A sender known by phone number and business-scoped id. */
  public static MetaSender of(String phone, String userId, String profileName) {
    return new MetaSender(phone, userId, profileName);
  }

  /** A sender whose number is hidden. */
  public static MetaSender withoutPhone(String userId, String profileName) {
    return new MetaSender(null, userId, profileName);
  }
}
