package org.nivaran.sandbox.phone.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A WhatsApp account. Several people may use one (a shared handset).
 *
 * @param key our own name of it, safe in an address
 * @param phone digits with country code and no plus, or null where the user hides it
 * @param userId the business-scoped user id
 * @param profileName the name the account shows
 */
public record Account(String key, @Nullable String phone, String userId, String profileName) {
  public Account {
    Objects.requireNonNull(userId, "userId");
  }
}
