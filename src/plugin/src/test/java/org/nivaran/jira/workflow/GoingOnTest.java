package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.SendingToDepartment;

public class GoingOnTest {
  private static final IssueId ISSUE = new IssueId(1);

  private final WorkflowDesk desk = new WorkflowDesk();
  private final IssueTracker tracker = mock(IssueTracker.class);
  private final ScheduledExecutorService executor = mock(ScheduledExecutorService.class);
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private final GoingOn goingOn =
      new GoingOn(
          desk.grievances,
          new SendingToDepartment(desk.grievances, tracker),
          desk.acknowledging,
          desk.wakes::incrementAndGet,
          executor,
          desk.time);

  @Before
  public void scheduler() {
    when(executor.schedule(any(Runnable.class), anyLong(), any()))
        .thenAnswer(
            call -> {
              scheduled.add(call.getArgument(0));
              return null;
            });
    when(tracker.move(any(), any(), any())).thenReturn(new IssueTracker.MoveOutcome.Moved());
  }

  @Test
  public void sendsARoutedGrievanceOn() {
    desk.grievances.insertIfAbsent(Samples.grievance(1));
    goingOn.arrived(ISSUE);
    runAll();
    verify(tracker).move(ISSUE, Move.SEND_TO_DEPARTMENT, IssueTracker.MoveDetails.NONE);
    assertThat(desk.outbox.about(ISSUE)).hasSize(1);
    assertThat(desk.wakes).hasValue(1);
  }

  @Test
  public void waitsUntilJiraHasCommitted() {
    goingOn.arrived(ISSUE);
    scheduled.remove().run();
    verify(tracker, never()).move(any(), any(), any());
    desk.grievances.insertIfAbsent(Samples.grievance(1));
    runAll();
    verify(tracker).move(any(), any(), any());
  }

  @Test
  public void triesAgainAfterAFailureAndThenLeavesItToTheSweep() {
    desk.grievances.insertIfAbsent(Samples.grievance(1));
    when(tracker.move(any(), any(), any())).thenThrow(new IllegalStateException("Jira is busy"));
    goingOn.arrived(ISSUE);
    runAll();
    verify(tracker, times(4)).move(any(), any(), any());
  }

  @Test
  public void leavesItToTheSweepWhileStopping() {
    when(executor.schedule(any(Runnable.class), anyLong(), any()))
        .thenThrow(new RejectedExecutionException());
    goingOn.arrived(ISSUE);
    verify(tracker, never()).move(any(), any(), any());
  }

  @Test
  public void hearsOnlyOfNewIssuesOfOurProject() {
    IssueNews listener = listener();
    MutableIssue ours = desk.jira.issue(1, "x");
    listener.onIssueEvent(event(ours, EventType.ISSUE_UPDATED_ID));
    Issue foreign = mock(Issue.class);
    when(foreign.getProjectId()).thenReturn(7L);
    listener.onIssueEvent(event(foreign, EventType.ISSUE_CREATED_ID));
    assertThat(scheduled).isEmpty();
    listener.onIssueEvent(event(ours, EventType.ISSUE_CREATED_ID));
    assertThat(scheduled).hasSize(1);
  }

  @Test
  public void whatIsDeletedIsForgotten() {
    MutableIssue ours = desk.jira.issue(1, "x");
    desk.booking.book(ours, Optional.of(desk.routing.route(ours)));
    listener().onIssueEvent(event(ours, EventType.ISSUE_UPDATED_ID));
    assertThat(desk.grievances.all()).hasSize(1);
    listener().onIssueEvent(event(ours, EventType.ISSUE_DELETED_ID));
    listener().onIssueEvent(event(ours, EventType.ISSUE_DELETED_ID));
    assertThat(desk.grievances.all()).isEmpty();
    assertThat(scheduled).isEmpty();
  }

  private IssueNews listener() {
    return new IssueNews(
        mock(EventPublisher.class), desk.jira.settings(), goingOn, desk.forgetting, desk.time);
  }

  private void runAll() {
    while (!scheduled.isEmpty()) {
      scheduled.remove().run();
    }
  }

  private static IssueEvent event(Issue issue, Long type) {
    return new IssueEvent(issue, null, null, Map.of(), type);
  }
}
