package org.nivaran.jira.rest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.usecase.RecognisingCitizen;
import org.nivaran.jira.language.Texts;

/** Finds the citizen who is on the telephone, or notes a new one. Thread safe. */
public final class Callers {
  private final RecognisingCitizen recognising;
  private final CitizenStore citizens;
  private final PeopleBook people;
  private final GrievanceStore grievances;
  private final ClusterMutex mutex;
  private final Texts texts;

  public Callers(
      RecognisingCitizen recognising,
      CitizenStore citizens,
      PeopleBook people,
      GrievanceStore grievances,
      ClusterMutex mutex,
      Texts texts) {
    this.recognising = recognising;
    this.citizens = citizens;
    this.people = people;
    this.grievances = grievances;
    this.mutex = mutex;
    this.texts = texts;
  }

  Citizen at(PhoneNumber phone, @Nullable String name, Language language) {
    return alone(phone, () -> recognising.recognise(CitizenAddress.of(phone), name, language));
  }

  /**
   * The person whom an operator chose or named. What the operator learnt of number and needs is
   * noted. Nobody is there for an anonymous call, nor for one without a number.
   *
   * @param key of the registration; who was noted for it before is found again
   * @throws RestProblem if the chosen person is not there any more
   */
  Optional<Person> of(CallInput input, String key, Instant now) {
    Optional<Person> before =
        grievances
            .reservation(key)
            .flatMap(reserved -> Optional.ofNullable(reserved.origin().citizen()))
            .flatMap(people::find);
    if (before.isPresent()) {
      return before;
    }
    PhoneNumber phone = input.phone();
    CitizenId chosen = input.person();
    if (chosen != null) {
      Person known =
          people
              .find(chosen)
              .orElseThrow(() -> RestProblem.field("person", texts.get("rest.no-person", "")));
      return Optional.of(
          needing(phone == null ? known : people.addPhone(known.id(), phone, now), input.needs()));
    }
    return phone == null
        ? Optional.empty()
        : Optional.of(needing(alone(phone, () -> noted(phone, input)), input.needs()));
  }

  /** Whoever was noted with exactly this name at this number, also by a call that broke off. */
  private Person noted(PhoneNumber phone, CallInput input) {
    return people.atPhone(phone).stream()
        .filter(each -> Objects.equals(each.name(), input.name()))
        .findFirst()
        .orElseGet(
            () ->
                people
                    .find(
                        citizens
                            .add(
                                new NewCitizen(
                                    CitizenAddress.of(phone), input.name(), input.language()))
                            .id())
                    .orElseThrow());
  }

  private Person needing(Person person, Set<AccessNeed> needs) {
    if (person.needs().containsAll(needs)) {
      return person;
    }
    Set<AccessNeed> all = EnumSet.copyOf(needs);
    all.addAll(person.needs());
    return people.save(person.needing(all)).orElse(person);
  }

  private <T> T alone(PhoneNumber phone, java.util.function.Supplier<T> work) {
    return mutex.underLock("caller:" + Math.floorMod(phone.e164().hashCode(), 64), work);
  }
}
