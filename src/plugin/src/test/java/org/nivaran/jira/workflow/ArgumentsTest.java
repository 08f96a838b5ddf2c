package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.atlassian.jira.issue.MutableIssue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.jira.settings.GrievanceField;

/** What an admin can set about our post-functions. */
public class ArgumentsTest {
  private final WorkflowDesk desk = new WorkflowDesk();
  private final MutableIssue issue = desk.jira.issue(1, "हैंडपंप खराब है");
  private final PropertySet properties = mock(PropertySet.class);

  @Before
  public void registered() {
    desk.booking.book(issue, Optional.of(desk.routing.route(issue)));
  }

  @Test
  public void aRenamedMoveCanBeSaidToBeAnother() throws WorkflowException {
    record("SEND_TO_DEPARTMENT");
    record("PUT_ON_HOLD");
    assertThat(state()).isEqualTo(GrievanceState.ON_HOLD);
    record("RESUME_WORK");
    record("NO_SUCH_MOVE");
    assertThat(state()).isEqualTo(GrievanceState.IN_PROGRESS);
  }

  @Test
  public void aMoveCanGoToOneDepartmentAlways() throws WorkflowException {
    new SendToDepartmentFunction(desk.moves)
        .execute(Map.of("issue", issue), Map.of("department", "cspdcl"), properties);
    assertThat(desk.jira.fields().text(issue, GrievanceField.DEPARTMENT)).contains("cspdcl");
    new TransferFunction(desk.moves)
        .execute(Map.of("issue", issue), Map.of("department", "nagarnigam"), properties);
    assertThat(desk.jira.fields().text(issue, GrievanceField.DEPARTMENT)).contains("nagarnigam");
  }

  @Test
  public void aDepartmentThatIsNotThereStopsTheMove() {
    assertThatThrownBy(
            () ->
                new TransferFunction(desk.moves)
                    .execute(Map.of("issue", issue), Map.of("department", "gone"), properties))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("gone");
  }

  @Test
  public void aMoveWithoutACommentCanHaveAQuestion() {
    CitizenMessages messages = mock(CitizenMessages.class);
    new TellCitizenFunction(messages)
        .execute(Map.of("issue", issue), Map.of("question", "कौन सा गांव?"), properties);
    verify(messages).ask(any(), eq("कौन सा गांव?"));
    new TellCitizenFunction(messages)
        .execute(
            Map.of("issue", issue, "comment", "कौन सा वार्ड?"),
            Map.of("question", "कौन सा गांव?"),
            properties);
    verify(messages).ask(any(), eq("कौन सा वार्ड?"));
  }

  private void record(String move) throws WorkflowException {
    new RecordMoveFunction(desk.moves)
        .execute(Map.of("issue", issue), Map.of("move", move), properties);
  }

  private GrievanceState state() {
    return desk.grievances.find(new IssueId(1)).orElseThrow().standing().state();
  }
}
