package org.nivaran.core.usecase;

import java.util.Optional;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.port.Reservation;

/**
 * Makes a grievance of what came in, exactly once: the reference is reserved for the key first, and
 * the issue is looked up by it before it is created. Whatever breaks in between, the next call goes
 * on from there. Safe for many threads and nodes.
 */
public final class RegisteringGrievance {

  private static final int LONGEST_SUMMARY = 120;

  private final Referencing referencing;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;
  private final ClusterMutex mutex;

  public RegisteringGrievance(
      Referencing referencing,
      GrievanceStore grievances,
      IssueTracker tracker,
      ClusterMutex mutex) {
    this.referencing = referencing;
    this.grievances = grievances;
    this.tracker = tracker;
    this.mutex = mutex;
  }

  /** A registered grievance. */
  public record Registered(IssueId issue, Reference reference) {}

  /**
   * Registers, or finds what was registered for the same key before.
   *
   * @throws org.nivaran.core.port.IssueTrackerException if Jira refuses the issue; call again later
   */
  public Registered register(Registration registration) {
    return mutex.underLock(
        Stripes.lock("register", registration.key()), () -> registerOnce(registration));
  }

  private Registered registerOnce(Registration registration) {
    Reservation reservation =
        grievances
            .reservation(registration.key())
            .orElseGet(
                () ->
                    grievances.reserve(
                        new Reservation(
                            registration.key(),
                            referencing.next(registration.received()),
                            registration.origin(),
                            registration.received())));
    Reference reference = reservation.reference();
    Optional<IssueId> existing = tracker.findByReference(reference);
    IssueId issue = existing.orElseGet(() -> tracker.create(newIssue(registration, reservation)));
    return new Registered(issue, reference);
  }

  private static NewIssue newIssue(Registration registration, Reservation reservation) {
    return new NewIssue(
        reservation.reference(),
        reservation.origin(),
        registration.subject(),
        summary(registration.text()),
        registration.text(),
        registration.citizenMasked(),
        registration.externalReference(),
        reservation.received(),
        registration.confidentiality(),
        registration.needs().isEmpty() ? null : AccessNeed.text(registration.needs()));
  }

  private static String summary(String text) {
    return Graphemes.shortened(text.strip().replaceAll("[\\s\\p{Cntrl}]+", " "), LONGEST_SUMMARY);
  }
}
