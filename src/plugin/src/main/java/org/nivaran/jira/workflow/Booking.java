package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Reservation;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.GrievanceField;

/** Takes an issue that Jira has stored into the desk's books. May be repeated. Thread safe. */
public final class Booking {
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final OpeningGrievance opening;
  private final IssueSubject subjects;
  private final Ownership ownership;
  private final GrievanceFields fields;
  private final InstantSource time;

  public Booking(
      ReferenceData data,
      GrievanceStore grievances,
      OpeningGrievance opening,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.opening = opening;
    this.subjects = subjects;
    this.ownership = ownership;
    this.fields = fields;
    this.time = time;
  }

  /**
   * Takes it in; one that is there already stays as it is.
   *
   * @param routed what was decided before it was stored; empty if that is not known any more
   * @return the grievance, or empty if the issue has no reference: it was not made by our workflow
   */
  Optional<Grievance> book(Issue issue, Optional<Assignment> routed) {
    return opening.open(
        new IssueId(issue.getId()),
        () -> subjects.reference(issue).map(reference -> grievance(issue, reference, routed)));
  }

  private Grievance grievance(Issue issue, Reference reference, Optional<Assignment> routed) {
    Desk desk = data.current();
    Optional<Reservation> reservation = grievances.reservation(reference);
    Instant created = created(issue);
    return new Grievance(
        new IssueId(issue.getId()),
        reference,
        reservation.map(Reservation::origin).orElseGet(() -> origin(issue)),
        subjects.subject(issue, desk),
        routed.orElseGet(() -> assignment(issue, desk)),
        Standing.opened(reservation.map(Reservation::received).orElse(created), created));
  }

  /** What the fields say; the reason is the one the rules would give now. */
  private Assignment assignment(Issue issue, Desk desk) {
    RoutingDecision decision = desk.routing().decide(subjects.routingRequest(issue, desk));
    DepartmentKey department = ownership.department(issue, desk).orElse(DepartmentKey.DESK);
    if (department.equals(decision.department())) {
      return decision.assignment();
    }
    return new Assignment(department, null, Level.L1, Reason.of("routing.reason.chosen"));
  }

  private Origin origin(Issue issue) {
    return new Origin(
        fields.text(issue, GrievanceField.CHANNEL).flatMap(Channel::ofKey).orElse(Channel.PHONE),
        null,
        null,
        fields.text(issue, GrievanceField.LANGUAGE).map(Booking::language).orElse(Language.HINDI));
  }

  private static Language language(String tag) {
    try {
      return new Language(tag);
    } catch (IllegalArgumentException notALanguage) {
      return Language.HINDI;
    }
  }

  private Instant created(Issue issue) {
    Timestamp created = issue.getCreated();
    return created == null ? time.instant() : created.toInstant();
  }
}
