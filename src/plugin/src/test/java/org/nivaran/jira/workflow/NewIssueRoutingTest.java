package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.verify;
import static org.nivaran.core.testing.Samples.NOON;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.Reservation;
import org.nivaran.core.testing.Samples;
import org.nivaran.jira.settings.GrievanceField;

public class NewIssueRoutingTest {
  private static final String HANDPUMP = "हमारे गांव का हैंडपंप तीन दिन से खराब है";

  private final WorkflowDesk desk = new WorkflowDesk();

  @Test
  public void fillsEverythingTheDeskNeeds() {
    MutableIssue issue = desk.jira.issue(1, HANDPUMP);
    Assignment assignment = desk.routing.route(issue);
    assertThat(assignment.department().value()).isEqualTo("phe");
    assertThat(text(issue, GrievanceField.DEPARTMENT)).isEqualTo("phe");
    assertThat(text(issue, GrievanceField.DEPARTMENT_GROUP)).isNotBlank();
    assertThat(text(issue, GrievanceField.CATEGORY)).isEqualTo("handpump");
    assertThat(Reference.parse(text(issue, GrievanceField.REFERENCE))).isPresent();
    assertThat(text(issue, GrievanceField.SATISFACTION)).isEqualTo("Not asked");
    assertThat(desk.jira.valueOf(issue, GrievanceField.LEVEL)).isEqualTo(1.0);
    assertThat(due(issue)).isAfter(NOON);
  }

  @Test
  public void promisesTheDueTimeThatTheClockWillHave() {
    MutableIssue issue = desk.jira.issue(1, HANDPUMP);
    Assignment assignment = desk.routing.route(issue);
    desk.time.advance(Duration.ofMillis(3));
    var grievance = desk.booking.book(issue, Optional.of(assignment)).orElseThrow();
    // A dialog's issue counts from its creation, which is a moment after the routing.
    assertThat(due(issue)).isCloseTo(grievance.standing().due(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  public void leavesWhatNobodyOwnsAtTheDesk() {
    MutableIssue issue = desk.jira.issue(1, "xyz");
    assertThat(desk.routing.route(issue).department().isDesk()).isTrue();
    assertThat(text(issue, GrievanceField.DEPARTMENT)).isEqualTo("desk");
    ArgumentCaptor<ApplicationUser> assignee = ArgumentCaptor.captor();
    verify(issue).setAssignee(assignee.capture());
    assertThat(assignee.getValue()).isNull();
  }

  @Test
  public void respectsADepartmentThatSomebodyHasChosen() {
    MutableIssue issue = desk.jira.issue(1, HANDPUMP);
    desk.jira.fields().set(issue, GrievanceField.DEPARTMENT, " NagarNigam ");
    Assignment assignment = desk.routing.route(issue);
    assertThat(assignment.department().value()).isEqualTo("nagarnigam");
    assertThat(assignment.reason().key()).isEqualTo("routing.reason.chosen");
    assertThat(text(issue, GrievanceField.DEPARTMENT)).isEqualTo("nagarnigam");
  }

  @Test
  public void keepsTheReferenceThatWasReserved() {
    Reservation reservation = desk.grievances.reserve(Samples.reservation("wa:1:a", 42));
    MutableIssue issue = desk.jira.issue(1, HANDPUMP);
    desk.jira.fields().set(issue, GrievanceField.REFERENCE, reservation.reference().toString());
    desk.routing.route(issue);
    assertThat(text(issue, GrievanceField.REFERENCE)).isEqualTo(reservation.reference().toString());
  }

  @Test
  public void givesNobodyTheReferenceOfAnother() {
    Reservation reservation = desk.grievances.reserve(Samples.reservation("wa:1:a", 42));
    MutableIssue first = desk.jira.issue(1, HANDPUMP);
    desk.jira.fields().set(first, GrievanceField.REFERENCE, reservation.reference().toString());
    desk.booking.book(first, Optional.of(desk.routing.route(first)));
    MutableIssue second = desk.jira.issue(2, HANDPUMP);
    desk.jira.fields().set(second, GrievanceField.REFERENCE, reservation.reference().toString());
    desk.routing.route(second);
    assertThat(text(second, GrievanceField.REFERENCE))
        .isNotEqualTo(reservation.reference().toString());
  }

  @Test
  public void overlooksACategoryThatIsNotThere() {
    MutableIssue issue = desk.jira.issue(1, HANDPUMP);
    desk.jira.fields().set(issue, GrievanceField.CATEGORY, "No Such Thing");
    assertThat(desk.routing.route(issue).department().value()).isEqualTo("phe");
    assertThat(text(issue, GrievanceField.CATEGORY)).isEqualTo("handpump");
  }

  private String text(MutableIssue issue, GrievanceField field) {
    return desk.jira.fields().text(issue, field).orElse("");
  }

  private Instant due(MutableIssue issue) {
    return ((Timestamp) Objects.requireNonNull(desk.jira.valueOf(issue, GrievanceField.DUE)))
        .toInstant();
  }
}
