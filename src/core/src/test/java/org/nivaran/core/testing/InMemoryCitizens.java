package org.nivaran.core.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;

public final class InMemoryCitizens implements CitizenStore {

  private final Map<Long, Citizen> citizens = new TreeMap<>();

  @Override
  public synchronized Optional<Citizen> find(CitizenId id) {
    return Optional.ofNullable(citizens.get(id.value()));
  }

  @Override
  public synchronized List<Citizen> byPhone(PhoneNumber phone) {
    return citizens.values().stream()
        .filter(citizen -> phone.equals(citizen.address().phone()))
        .toList();
  }

  @Override
  public synchronized Optional<Citizen> byBusinessScopedId(String id) {
    return citizens.values().stream()
        .filter(citizen -> id.equals(citizen.address().businessScopedId()))
        .findFirst();
  }

  /** Everybody, longest known first. */
  public synchronized List<Citizen> all() {
    return List.copyOf(citizens.values());
  }

  @Override
  public synchronized Citizen add(NewCitizen citizen) {
    return citizen
        .address()
        .scopedId()
        .flatMap(this::byBusinessScopedId)
        .orElseGet(
            () -> {
              CitizenId id = new CitizenId(citizens.size() + 1L);
              Citizen added =
                  new Citizen(id, citizen.address(), citizen.name(), citizen.language());
              citizens.put(id.value(), added);
              return added;
            });
  }

  @Override
  public synchronized boolean save(Citizen citizen) {
    boolean taken =
        citizen
            .address()
            .scopedId()
            .flatMap(this::byBusinessScopedId)
            .filter(other -> !other.id().equals(citizen.id()))
            .isPresent();
    return !taken && citizens.replace(citizen.id().value(), citizen) != null;
  }
}
