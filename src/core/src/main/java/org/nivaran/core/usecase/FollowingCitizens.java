package org.nivaran.core.usecase;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.port.CitizenStore;

/**
 * Follows people who get another number or another id, so that they stay the same person to the
 * desk. Doing it again changes nothing more. Callers hold the lock of the person as known before.
 */
public final class FollowingCitizens {

  private final CitizenStore citizens;

  public FollowingCitizens(CitizenStore citizens) {
    this.citizens = citizens;
  }

  /**
   * Takes a change.
   *
   * @return false if nobody is known by the old address, or several people are
   */
  public boolean follow(LineId line, AddressChange change) {
    Optional<Citizen> found = known(change.before());
    if (found.isEmpty()) {
      return false;
    }
    Citizen citizen = found.get();
    CitizenAddress next =
        new CitizenAddress(
            change.after().phoneNumber().orElse(citizen.address().phone()),
            change.after().scopedId().orElse(citizen.address().businessScopedId()));
    return citizens.save(citizen.reachedAt(next));
  }

  /** A number alone may be a family's: then nobody knows who of them has moved. */
  private Optional<Citizen> known(CitizenAddress before) {
    Optional<Citizen> byId = before.scopedId().flatMap(citizens::byBusinessScopedId);
    if (byId.isPresent()) {
      return byId;
    }
    List<Citizen> byPhone = before.phoneNumber().map(citizens::byPhone).orElse(List.of());
    return byPhone.size() == 1 ? Optional.of(byPhone.get(0)) : Optional.empty();
  }
}
