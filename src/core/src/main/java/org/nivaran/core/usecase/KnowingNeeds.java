package org.nivaran.core.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.PeopleBook;

/**
 * Knows what people need to be heard like everybody else, and so whether somebody may be
 * telephoned: the one question of every path that ends in a call. Safe for many threads and nodes.
 */
public final class KnowingNeeds {

  private static final int MOST_TRIES = 20;
  private static final int MOST_GRIEVANCES = 50;

  private final PeopleBook people;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;

  public KnowingNeeds(PeopleBook people, GrievanceStore grievances, IssueTracker tracker) {
    this.people = people;
    this.grievances = grievances;
    this.tracker = tracker;
  }

  /** What a person needs, whichever address they use; nothing of somebody unknown. */
  public Set<AccessNeed> of(@Nullable CitizenId citizen) {
    return Optional.ofNullable(citizen).flatMap(people::find).map(Person::needs).orElse(Set.of());
  }

  /** What the citizen of a grievance needs. */
  public Set<AccessNeed> of(IssueId issue) {
    return of(grievances.find(issue).flatMap(Grievance::citizen).orElse(null));
  }

  /** Whether this person may be telephoned, by a person or a machine. Somebody unknown may. */
  public boolean mayTelephone(CitizenId citizen) {
    return people.find(citizen).map(Person::mayBeTelephoned).orElse(true);
  }

  /**
   * Whether anybody at this number may be telephoned. One handset serves a family: whoever calls
   * asks for a person and keeps in mind who of them may not be called.
   */
  public boolean mayTelephone(PhoneNumber number) {
    return new CallingBack.People(people.atPhone(number)).way() != CallingBack.Way.WRITE_ONLY;
  }

  /** Whether the citizen of a grievance may be telephoned about it. */
  public boolean mayTelephone(IssueId issue) {
    return grievances.find(issue).flatMap(Grievance::citizen).map(this::mayTelephone).orElse(true);
  }

  /**
   * Notes what the citizen of a grievance needs besides what is known: of the person, and on the
   * person's open grievances. Doing it again changes nothing.
   *
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public void note(IssueId issue, Set<AccessNeed> needs) {
    Optional<CitizenId> citizen = grievances.find(issue).flatMap(Grievance::citizen);
    citizen.ifPresent(each -> note(each, needs));
    if (citizen.isEmpty()) {
      onIssue(issue, needs);
    }
  }

  /** As {@link #note(IssueId, Set)}, of a person. */
  public void note(CitizenId citizen, Set<AccessNeed> needs) {
    Set<AccessNeed> all = remember(citizen, needs);
    grievances.ofCitizen(citizen, MOST_GRIEVANCES).stream()
        .filter(Grievance::isOpen)
        .forEach(grievance -> onIssue(grievance.issue(), all));
  }

  private Set<AccessNeed> remember(CitizenId citizen, Set<AccessNeed> needs) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Person> person = people.find(citizen);
      if (person.isEmpty() || person.get().needs().containsAll(needs)) {
        return person.map(Person::needs).orElse(needs);
      }
      if (people.save(needing(person.get(), needs)).isPresent()) {
        return of(citizen);
      }
    }
    throw new IllegalStateException("person " + citizen.value() + " changes all the time");
  }

  private static Person needing(Person person, Set<AccessNeed> more) {
    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
    needs.addAll(person.needs());
    needs.addAll(more);
    return new Person(
        person.id(),
        person.name(),
        person.language(),
        person.contacts(),
        needs,
        person.habitualNote(),
        person.revision());
  }

  private void onIssue(IssueId issue, Set<AccessNeed> needs) {
    if (!needs.isEmpty()) {
      tracker.setFields(issue, List.of(new IssueTracker.FieldChange.Needing(needs)));
    }
  }
}
