package org.nivaran.core.usecase;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.intake.Person;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.PinStore;

/**
 * Registers what an operator has heard. What would repeat an open grievance of the same person, or
 * goes beyond what a person registers in a month, is registered only for a reason; nobody is turned
 * away. May be called again with the same call after any failure. Safe for many threads and nodes.
 */
public final class RegisteringCall {

  private final RegisteringGrievance registering;
  private final FindingRepeats finding;
  private final GrievanceStore grievances;
  private final PeopleBook people;
  private final PinStore pins;
  private final IssueTracker tracker;
  private final JoiningGrievances joining;
  private final SecureRandom random;

  public RegisteringCall(
      RegisteringGrievance registering,
      FindingRepeats finding,
      GrievanceStore grievances,
      PeopleBook people,
      PinStore pins,
      IssueTracker tracker,
      JoiningGrievances joining,
      SecureRandom random) {
    this.registering = registering;
    this.finding = finding;
    this.grievances = grievances;
    this.people = people;
    this.pins = pins;
    this.tracker = tracker;
    this.joining = joining;
    this.random = random;
  }

  /**
   * What an operator has heard.
   *
   * @param joins the grievance about the same thing that another citizen registered first, or null
   * @param despite why it is registered although it repeats one or goes beyond the month's number,
   *     or null
   * @param by the key of the operator's user
   */
  public record Call(
      Registration registration, @Nullable IssueId joins, @Nullable String despite, String by) {}

  /** What came of a call. */
  public sealed interface Outcome {

    /**
     * It is registered.
     *
     * @param pin the secret number of an anonymous grievance, said here and never again; else null
     */
    record Registered(RegisteringGrievance.Registered what, @Nullable String pin)
        implements Outcome {}

    /** It is not: it wants a reason. */
    record Warned(FindingRepeats.Repeats repeats) implements Outcome {}
  }

  /**
   * Registers a call, or says why it should not be without a reason. What was registered for the
   * same key before is found again; its secret number is a new one then, because whoever asks again
   * has not seen the first.
   *
   * @throws org.nivaran.core.port.IssueTrackerException if Jira refuses the issue; call again later
   * @throws IllegalArgumentException if what it should join is not there
   */
  public Outcome register(Call call) {
    Registration registration = call.registration();
    Optional<Grievance> first =
        Optional.ofNullable(call.joins())
            .map(
                issue ->
                    grievances
                        .find(issue)
                        .orElseThrow(() -> new IllegalArgumentException("nothing to join")));
    boolean begun = grievances.reservation(registration.key()).isPresent();
    String despite = call.despite();
    if (!begun && (despite == null || despite.isBlank())) {
      FindingRepeats.Repeats repeats =
          finding.of(addresses(registration), registration.subject(), registration.text());
      if (repeats.wantsReason()) {
        return new Outcome.Warned(repeats);
      }
    }
    RegisteringGrievance.Registered registered = registering.register(registration);
    if (despite != null && !despite.isBlank()) {
      tracker.comment(registered.issue(), "despite:" + registration.key(), despite.strip());
    }
    first.ifPresent(each -> joining.join(registered.issue(), each.issue(), call.by()));
    return new Outcome.Registered(registered, pin(registration, registered));
  }

  private @Nullable String pin(
      Registration registration, RegisteringGrievance.Registered registered) {
    if (registration.confidentiality() != Confidentiality.ANONYMOUS) {
      return null;
    }
    String pin = SecretPin.fresh(random);
    pins.save(registered.issue(), SecretPin.of(pin, random));
    return pin;
  }

  private Set<CitizenId> addresses(Registration registration) {
    CitizenId citizen = registration.origin().citizen();
    return citizen == null
        ? Set.of()
        : people.find(citizen).map(Person::ids).orElse(Set.of(citizen));
  }
}
