package org.nivaran.core.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a channel names a citizen: by telephone number, by the id that WhatsApp made for our
 * business, or by both.
 */
public record CitizenAddress(@Nullable PhoneNumber phone, @Nullable String businessScopedId) {

  /**
   * @throws IllegalArgumentException if both are missing, or the id is blank
   */
  public CitizenAddress {
    if (phone == null && businessScopedId == null) {
      throw new IllegalArgumentException("neither a number nor an id");
    }
    if (businessScopedId != null && businessScopedId.isBlank()) {
      throw new IllegalArgumentException("the business-scoped id is blank");
    }
  }

  public static CitizenAddress of(PhoneNumber phone) {
    return new CitizenAddress(phone, null);
  }

  public Optional<PhoneNumber> phoneNumber() {
    return Optional.ofNullable(phone);
  }

  public Optional<String> scopedId() {
    return Optional.ofNullable(businessScopedId);
  }

  /** What tells this address from another: the id where there is one, else the number. */
  public String key() {
    return businessScopedId != null ? "id:" + businessScopedId : "tel:" + e164();
  }

  /**
   * The person behind it: by the number where there is one, because the same person may write with
   * and without an id.
   */
  public String person() {
    return phone != null ? "tel:" + phone.e164() : key();
  }

  /** Never shows the number. */
  @Override
  public String toString() {
    return phone != null ? phone.toString() : "…";
  }

  private String e164() {
    if (phone == null) {
      throw new IllegalStateException("no number");
    }
    return phone.e164();
  }
}
