package org.nivaran.core.telephone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.PhoneNumber;

/**
 * Who is on the other end, as far as the exchange knows.
 *
 * @param number null if it is withheld, missing, or no telephone number
 * @param withheld the caller does not want it known
 */
public record CallParty(@Nullable PhoneNumber number, boolean withheld) {

  /** The exchange said nothing about it. */
  public static final CallParty UNKNOWN = new CallParty(null, false);

  public static final CallParty WITHHELD = new CallParty(null, true);

  public static CallParty of(PhoneNumber number) {
    return new CallParty(number, false);
  }

  public Optional<PhoneNumber> phone() {
    return Optional.ofNullable(number);
  }

  /** Whichever says more. */
  CallParty or(CallParty other) {
    if (number != null || other.number == null && (withheld || !other.withheld)) {
      return this;
    }
    return other;
  }
}
