package org.nivaran.core.grievance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows about a grievance beside the Jira issue: the projection that figures, clocks
 * and messages read.
 */
public record Grievance(
    IssueId issue,
    Reference reference,
    Origin origin,
    Subject subject,
    Assignment assignment,
    Standing standing) {

  public boolean isOpen() {
    return standing.isOpen();
  }

  /**
   * Whether it waits to go to its department: it has one, and is new at the desk or has been opened
   * again.
   */
  public boolean isToBeSent() {
    boolean waits =
        standing.state() == GrievanceState.AT_DESK || standing.state() == GrievanceState.REOPENED;
    return waits && !department().isDesk();
  }

  /** Whether it is open and was handed on more than once: nobody seems to want it. */
  public boolean isBounced() {
    return isOpen() && standing.transfers() > 1;
  }

  /** Since when the citizen's verdict is awaited: it is resolved, asked about and not answered. */
  public Optional<Instant> awaitsFeedbackSince() {
    return standing.state() == GrievanceState.RESOLVED
            && standing.satisfaction() == Satisfaction.ASKED
        ? Optional.ofNullable(standing.resolved())
        : Optional.empty();
  }

  public DepartmentKey department() {
    return assignment.department();
  }

  public Optional<CitizenId> citizen() {
    return Optional.ofNullable(origin.citizen());
  }

  /**
   * The grievance in another open state.
   *
   * @throws IllegalArgumentException if the state is not open
   */
  public Grievance inState(GrievanceState state) {
    Standing s = standing;
    return with(
        new Standing(
            state,
            s.opened(),
            s.registered(),
            s.due(),
            null,
            null,
            s.satisfaction(),
            s.transfers(),
            s.reopenings()));
  }

  public Grievance resolved(ResolutionKind resolution, Instant at) {
    Standing s = standing;
    return with(
        new Standing(
            GrievanceState.RESOLVED,
            s.opened(),
            s.registered(),
            s.due(),
            at,
            resolution,
            s.satisfaction(),
            s.transfers(),
            s.reopenings()));
  }

  /** A resolved grievance is now closed; anything else stays as it is. */
  public Grievance closed() {
    Standing s = standing;
    if (s.isOpen()) {
      return this;
    }
    return with(
        new Standing(
            GrievanceState.CLOSED,
            s.opened(),
            s.registered(),
            s.due(),
            s.resolved(),
            s.resolution(),
            s.satisfaction(),
            s.transfers(),
            s.reopenings()));
  }

  /** Opened again, at this level. */
  public Grievance reopened(Level level) {
    Standing s = standing;
    return new Grievance(
        issue,
        reference,
        origin,
        subject,
        assignment.at(level),
        new Standing(
            GrievanceState.REOPENED,
            s.opened(),
            s.registered(),
            s.due(),
            null,
            null,
            s.satisfaction(),
            s.transfers(),
            s.reopenings() + 1));
  }

  public Grievance satisfied(Satisfaction satisfaction) {
    Standing s = standing;
    return with(
        new Standing(
            s.state(),
            s.opened(),
            s.registered(),
            s.due(),
            s.resolved(),
            s.resolution(),
            satisfaction,
            s.transfers(),
            s.reopenings()));
  }

  public Grievance dueAt(@Nullable Instant due) {
    Standing s = standing;
    return with(
        new Standing(
            s.state(),
            s.opened(),
            s.registered(),
            due,
            s.resolved(),
            s.resolution(),
            s.satisfaction(),
            s.transfers(),
            s.reopenings()));
  }

  /** The same grievance at another level. */
  public Grievance atLevel(Level level) {
    return new Grievance(issue, reference, origin, subject, assignment.at(level), standing);
  }

  /** Given to somebody else. It counts as a transfer if the department is another. */
  public Grievance assigned(Assignment next) {
    Standing s = standing;
    boolean transfer = !next.department().equals(assignment.department());
    return new Grievance(
        issue,
        reference,
        origin,
        subject,
        next,
        new Standing(
            s.state(),
            s.opened(),
            s.registered(),
            s.due(),
            s.resolved(),
            s.resolution(),
            s.satisfaction(),
            s.transfers() + (transfer ? 1 : 0),
            s.reopenings()));
  }

  public Grievance about(Subject next) {
    return new Grievance(issue, reference, origin, next, assignment, standing);
  }

  private Grievance with(Standing next) {
    return new Grievance(issue, reference, origin, subject, assignment, next);
  }
}
