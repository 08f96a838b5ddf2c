package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.MutableIssue;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.Reservation;
import org.nivaran.core.testing.Samples;
import org.nivaran.jira.settings.GrievanceField;

public class WorkflowMovesTest {
  private final WorkflowDesk desk = new WorkflowDesk();
  private final MutableIssue issue = desk.jira.issue(1, "हैंडपंप खराब है");

  @Before
  public void registered() {
    Reservation reservation = desk.grievances.reserve(Samples.reservation("wa:1:a", 42));
    desk.jira.fields().set(issue, GrievanceField.REFERENCE, reservation.reference().toString());
    desk.booking.book(issue, Optional.of(desk.routing.route(issue)));
  }

  @Test
  public void takesTheRightOriginFromTheReservation() {
    assertThat(grievance().origin()).isEqualTo(Samples.origin());
  }

  @Test
  public void booksOnlyOnce() {
    assertThat(desk.booking.book(issue, Optional.empty())).contains(grievance());
    assertThat(desk.clocks.of(new IssueId(1))).hasSize(2);
  }

  @Test
  public void sendsToTheDepartment() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, "operator");
    assertThat(grievance().standing().state()).isEqualTo(GrievanceState.WITH_DEPARTMENT);
    assertThat(desk.clocks.of(new IssueId(1))).hasSize(3);
  }

  @Test
  public void sendsNothingToNobody() {
    desk.jira.fields().set(issue, GrievanceField.DEPARTMENT, "desk");
    assertThatThrownBy(() -> desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null))
        .isInstanceOf(InvalidInputException.class);
    desk.jira.fields().set(issue, GrievanceField.DEPARTMENT, "no such <b>");
    assertThatThrownBy(() -> desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null))
        .isInstanceOf(InvalidInputException.class);
    assertThat(grievance().standing().state()).isEqualTo(GrievanceState.AT_DESK);
  }

  @Test
  public void aHoldKeepsItsReasonAndTheDayThatWasPicked() throws WorkflowException {
    // Jira keeps a day as midnight; tests run in UTC, the district is in India.
    Instant midnight = CalendarFixtures.raipur("2026-12-01T00:00");
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    desk.jira.fields().set(issue, GrievanceField.HOLD_REASON, "sanction");
    desk.jira.fields().set(issue, GrievanceField.REVIEW_DATE, midnight);

    desk.moves.pause(issue, Move.PUT_ON_HOLD, "phe", Optional.empty());

    Suspension hold = desk.suspensions.current(new IssueId(1)).orElseThrow();
    assertThat(hold.kind()).isEqualTo(Suspension.Kind.HOLD);
    assertThat(hold.words()).isEqualTo("sanction");
    assertThat(hold.until()).isEqualTo(LocalDate.parse("2026-12-01"));
  }

  @Test
  public void aDayOfTheServersZoneIsReadInIt() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    desk.jira
        .fields()
        .set(issue, GrievanceField.REVIEW_DATE, Instant.parse("2026-12-01T00:00:00Z"));

    desk.moves.pause(issue, Move.PUT_ON_HOLD, "phe", Optional.of("season"));

    Suspension hold = desk.suspensions.current(new IssueId(1)).orElseThrow();
    assertThat(hold.words()).isEqualTo("season");
    assertThat(hold.until()).isEqualTo(LocalDate.parse("2026-12-01"));
  }

  @Test
  public void aQuestionIsTheComment() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);

    desk.moves.pause(issue, Move.ASK_CITIZEN, "phe", Optional.of("Which ward?"));

    Suspension wait = desk.suspensions.current(new IssueId(1)).orElseThrow();
    assertThat(wait.kind()).isEqualTo(Suspension.Kind.WAITING);
    assertThat(wait.words()).isEqualTo("Which ward?");
  }

  @Test
  public void pausesAndShowsTheLaterDueTimeAfterwards() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    desk.moves.make(issue, Move.ASK_CITIZEN, "phe");
    Instant before = due();
    desk.time.advance(Duration.ofHours(2));
    desk.moves.make(issue, Move.CITIZEN_ANSWERED, null);
    assertThat(due()).isAfter(before);
    assertThat(due()).isEqualTo(grievance().standing().due());
    verify(desk.properties, atLeastOnce())
        .put(eq("IssueProperty"), eq(1L), eq("nivaran.sla"), contains("\"state\":\"running\""));
  }

  @Test
  public void resolvesWithOneOfTheDesksResolutions() throws WorkflowException {
    assertThatThrownBy(() -> desk.moves.make(issue, Move.RESOLVE, "phe"))
        .isInstanceOf(InvalidInputException.class);
    when(issue.getResolutionId()).thenReturn("10" + ResolutionKind.PARTLY.ordinal());
    desk.moves.make(issue, Move.RESOLVE, "phe");
    assertThat(grievance().standing().resolution()).isEqualTo(ResolutionKind.PARTLY);
    assertThat(desk.jira.fields().text(issue, GrievanceField.SATISFACTION)).contains("Asked");
  }

  @Test
  public void reopensOneLevelHigher() throws WorkflowException {
    when(issue.getResolutionId()).thenReturn("10" + ResolutionKind.RELIEF_GIVEN.ordinal());
    desk.moves.make(issue, Move.RESOLVE, "phe");
    desk.moves.make(issue, Move.REOPEN, null);
    assertThat(grievance().standing().state()).isEqualTo(GrievanceState.REOPENED);
    assertThat(desk.jira.valueOf(issue, GrievanceField.LEVEL)).isEqualTo(2.0);
  }

  @Test
  public void transfersWithoutResettingTheCitizensClock() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    Instant due = due();
    desk.jira.fields().set(issue, GrievanceField.DEPARTMENT, "nagarnigam");
    desk.time.advance(Duration.ofHours(1));
    desk.moves.make(issue, Move.TRANSFER, "phe");
    assertThat(grievance().department().value()).isEqualTo("nagarnigam");
    assertThat(grievance().standing().transfers()).isEqualTo(1);
    assertThat(due()).isEqualTo(due);
  }

  @Test
  public void returnsToTheDesk() throws WorkflowException {
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    desk.moves.make(issue, Move.RETURN_TO_DESK, "phe");
    assertThat(grievance().department().isDesk()).isTrue();
    assertThat(desk.jira.fields().text(issue, GrievanceField.DEPARTMENT)).contains("desk");
  }

  @Test
  public void takesInAnIssueThatWasMissed() throws WorkflowException {
    MutableIssue missed = desk.jira.issue(2, "हैंडपंप");
    desk.routing.route(missed);
    desk.moves.make(missed, Move.TAKE_UP, "phe");
    assertThat(desk.grievances.find(new IssueId(2)).orElseThrow().standing().state())
        .isEqualTo(GrievanceState.IN_PROGRESS);
  }

  @Test
  public void refusesAnIssueThatIsNotTheDesks() {
    MutableIssue foreign = desk.jira.issue(3, "x");
    assertThatThrownBy(() -> desk.moves.make(foreign, Move.TAKE_UP, "phe"))
        .isInstanceOf(InvalidInputException.class);
  }

  private Grievance grievance() {
    return desk.grievances.find(new IssueId(1)).orElseThrow();
  }

  private Instant due() {
    Object due = desk.jira.valueOf(issue, GrievanceField.DUE);
    assertThat(due).isInstanceOf(Timestamp.class);
    return ((Timestamp) java.util.Objects.requireNonNull(due)).toInstant();
  }
}
