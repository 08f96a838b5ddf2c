package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockSchedule;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Reservation;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.core.usecase.Referencing;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.GrievanceField;

/** Fills the desk's fields of an issue that is about to be created. Thread safe. */
public final class NewIssueRouting {
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final Referencing referencing;
  private final IssueSubject subjects;
  private final Ownership ownership;
  private final GrievanceFields fields;
  private final InstantSource time;

  public NewIssueRouting(
      ReferenceData data,
      GrievanceStore grievances,
      Referencing referencing,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.referencing = referencing;
    this.subjects = subjects;
    this.ownership = ownership;
    this.fields = fields;
    this.time = time;
  }

  /**
   * Decides who gets the issue and writes it into its fields, in memory. A department that somebody
   * has chosen stays.
   *
   * @throws IllegalStateException if the desk has not been set up
   */
  Assignment route(MutableIssue issue) {
    Desk desk = data.current();
    Optional<Reservation> reservation = reservation(issue);
    Instant received = reservation.map(Reservation::received).orElseGet(time::instant);
    RoutingRequest request = subjects.routingRequest(issue, desk);
    RoutingDecision decision = desk.routing().decide(request);
    Assignment assignment = assignment(issue, desk, decision, request);
    if (decision.category() != null) {
      fields.set(issue, GrievanceField.CATEGORY, decision.category().value());
    }
    if (decision.place() != null) {
      fields.set(issue, GrievanceField.PLACE, decision.place().value());
    }
    setAbsent(issue, GrievanceField.CHANNEL, Channel.PHONE.key());
    setAbsent(issue, GrievanceField.LANGUAGE, Language.HINDI.tag());
    ownership.give(issue, desk, assignment.department(), assignment.post());
    fields.set(issue, GrievanceField.LEVEL, assignment.level().number());
    fields.set(issue, GrievanceField.SATISFACTION, Satisfaction.NOT_ASKED.fieldValue());
    Reference reference =
        reservation.map(Reservation::reference).orElseGet(() -> referencing.next(received));
    fields.set(issue, GrievanceField.REFERENCE, reference.toString());
    fields.set(issue, GrievanceField.DUE, due(issue, desk, assignment.department(), received));
    return assignment;
  }

  /** What was reserved for the issue; not for one that only names another's reference. */
  private Optional<Reservation> reservation(Issue issue) {
    return subjects
        .reference(issue)
        .flatMap(grievances::reservation)
        .filter(reserved -> grievances.find(reserved.reference()).isEmpty());
  }

  private Assignment assignment(
      Issue issue, Desk desk, RoutingDecision decision, RoutingRequest request) {
    Optional<DepartmentKey> chosen = ownership.department(issue, desk);
    if (chosen.isEmpty() || chosen.get().equals(decision.department())) {
      return decision.assignment();
    }
    return new Assignment(
        chosen.get(),
        desk.routing().postFor(chosen.get(), request.place()),
        Level.L1,
        Reason.of("routing.reason.chosen"));
  }

  /** The end of the citizen's clock, which will be started with the same limit and calendar. */
  private @Nullable Instant due(
      Issue issue, Desk desk, DepartmentKey department, Instant received) {
    WorkingCalendar calendar = desk.calendar(desk.calendarOf(department));
    return desk.limits()
        .find(ClockKind.CITIZEN, subjects.subject(issue, desk), calendar.dateOf(received))
        .map(rule -> ClockSchedule.of(calendar, rule.limit(), received).due())
        .orElse(null);
  }

  private void setAbsent(MutableIssue issue, GrievanceField field, String value) {
    if (fields.text(issue, field).isEmpty()) {
      fields.set(issue, field, value);
    }
  }
}
