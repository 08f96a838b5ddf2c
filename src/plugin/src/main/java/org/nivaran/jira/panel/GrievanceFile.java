package org.nivaran.jira.panel;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReceivedMessage;
import org.nivaran.core.port.SuspensionStore;

/** All that the desk has written down about one grievance. Thread safe. */
public final class GrievanceFile {
  private final ClockStore clocks;
  private final SuspensionStore suspensions;
  private final FeedbackStore feedback;
  private final MessageLog log;
  private final Outbox outbox;

  public GrievanceFile(
      ClockStore clocks,
      SuspensionStore suspensions,
      FeedbackStore feedback,
      MessageLog log,
      Outbox outbox) {
    this.clocks = clocks;
    this.suspensions = suspensions;
    this.feedback = feedback;
    this.log = log;
    this.outbox = outbox;
  }

  List<Clock> clocks(IssueId issue) {
    return clocks.of(issue);
  }

  List<ClockEvent> history(IssueId issue) {
    return clocks.history(issue);
  }

  /** What it waits for now, or empty if it does not wait. */
  Optional<Suspension> waiting(IssueId issue) {
    return suspensions.current(issue);
  }

  /** The last question and, before it, those of earlier resolutions. */
  List<FeedbackRequest> feedback(IssueId issue) {
    return feedback.latest(issue).stream()
        .flatMap(
            last ->
                java.util.stream.IntStream.rangeClosed(1, last.attempt())
                    .mapToObj(attempt -> feedback.find(issue, attempt))
                    .flatMap(Optional::stream))
        .toList();
  }

  List<ReceivedMessage> received(IssueId issue) {
    return log.of(issue);
  }

  List<OutboxEntry> sent(IssueId issue) {
    return outbox.about(issue);
  }
}
