package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.MutableIssue;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.Reservation;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.core.usecase.OfferingChoices;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PropertyTexts;

public class CitizenMessagesTest {
  private final WorkflowDesk desk = new WorkflowDesk();
  private final MutableIssue issue = desk.jira.issue(1, "हैंडपंप खराब है");

  @Before
  public void registered() {
    Reservation reservation = desk.grievances.reserve(Samples.reservation("wa:1:a", 42));
    desk.jira.fields().set(issue, GrievanceField.REFERENCE, reservation.reference().toString());
    desk.booking.book(issue, Optional.of(desk.routing.route(issue)));
  }

  @Test
  public void acknowledgesOnce() {
    desk.messages.acknowledge(issue);
    desk.messages.acknowledge(issue);
    assertThat(desk.outbox.about(new IssueId(1)))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.message().text()).contains(Samples.reference(42).toString()));
    assertThat(desk.wakes).hasValue(1);
  }

  @Test
  public void asksTheOfficersQuestionAsItStands() {
    new TellCitizenFunction(desk.messages)
        .execute(
            Map.of("issue", issue, "comment", "कौन सा <b>गांव</b> $x?"), Map.of(), noProperties());
    assertThat(desk.outbox.about(new IssueId(1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.message().text()).contains("कौन सा <b>गांव</b> $x?"));
  }

  @Test
  public void asksNothingWithoutAQuestion() {
    new TellCitizenFunction(desk.messages)
        .execute(Map.of("issue", issue, "comment", "  "), Map.of(), noProperties());
    assertThat(desk.outbox.about(new IssueId(1))).isEmpty();
  }

  @Test
  public void saysWhatTheResolutionSaysWhereTheOfficerIsSilent() throws Exception {
    when(issue.getResolutionId()).thenReturn("10" + ResolutionKind.RELIEF_GIVEN.ordinal());
    desk.moves.make(issue, Move.RESOLVE, "phe");
    new AskFeedbackFunction(desk.messages)
        .execute(Map.of("issue", issue), Map.of(), noProperties());
    assertThat(desk.outbox.about(new IssueId(1)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.message().text()).contains("समस्या का समाधान किया गया।");
              assertThat(entry.message().buttons()).hasSize(2);
            });
  }

  @Test
  public void neverStopsATransitionButSaysWhatTheCitizenWasNotTold() {
    Outbox broken = mock(Outbox.class);
    when(broken.insertIfAbsent(any(), any())).thenThrow(new IllegalStateException("down"));
    CitizenMessages messages =
        new CitizenMessages(
            new Acknowledging(
                desk.data,
                desk.grievances,
                broken,
                new OfferingChoices(
                    desk.data, desk.grievances, desk.tracker, new OfferTokens(() -> new byte[32]))),
            mock(AskingFeedback.class),
            desk.wakes::incrementAndGet,
            new ActionWords(desk.grievances, PropertyTexts.english()),
            desk.tracker,
            PropertyTexts.english(),
            desk.time);
    assertThatCode(
            () ->
                new AcknowledgeFunction(messages)
                    .execute(Map.of("issue", issue), Map.of(), noProperties()))
        .doesNotThrowAnyException();
    verify(desk.tracker)
        .comment(eq(new IssueId(1)), eq("untold:acknowledgement:1"), contains("by another way"));
  }

  private static com.opensymphony.module.propertyset.PropertySet noProperties() {
    return mock(com.opensymphony.module.propertyset.PropertySet.class);
  }
}
