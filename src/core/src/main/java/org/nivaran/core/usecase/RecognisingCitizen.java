package org.nivaran.core.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;

/**
 * Finds out who writes: by the business-scoped id, which is one person's, else by the number, which
 * may be a family's. Callers hold the sender's lock.
 */
public final class RecognisingCitizen {

  private final CitizenStore citizens;

  public RecognisingCitizen(CitizenStore citizens) {
    this.citizens = citizens;
  }

  /** The person at this address, added if nobody is there. */
  public Citizen recognise(
      CitizenAddress address, @Nullable String profileName, Language language) {
    Optional<Citizen> known =
        address.scopedId().flatMap(citizens::byBusinessScopedId).map(each -> moved(each, address));
    return known
        .or(() -> address.phoneNumber().flatMap(phone -> byPhone(phone, address)))
        .orElseGet(() -> citizens.add(new NewCitizen(address, profileName, language)));
  }

  /** Somebody known by id who has another number now, or shows one for the first time. */
  private Citizen moved(Citizen citizen, CitizenAddress address) {
    PhoneNumber phone = address.phone();
    if (phone == null || phone.equals(citizen.address().phone())) {
      return citizen;
    }
    Citizen next =
        citizen.reachedAt(new CitizenAddress(phone, citizen.address().businessScopedId()));
    return citizens.save(next) ? next : citizen;
  }

  private Optional<Citizen> byPhone(PhoneNumber phone, CitizenAddress address) {
    List<Citizen> all = citizens.byPhone(phone);
    if (address.scopedId().isEmpty()) {
      // The channel says no more; it is the one who wrote first.
      return all.stream().findFirst();
    }
    List<Citizen> withoutId =
        all.stream().filter(each -> each.address().scopedId().isEmpty()).toList();
    if (withoutId.size() != 1) {
      return Optional.empty();
    }
    Citizen linked = withoutId.get(0).reachedAt(address);
    return citizens.save(linked) ? Optional.of(linked) : Optional.empty();
  }
}
