package org.nivaran.jira.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.nivaran.core.port.Transactions;

/** All that the desk has written down about one grievance. Thread safe. */
public final class GrievanceFile {
  private final ClockStore clocks;
  private final SuspensionStore suspensions;
  private final FeedbackStore feedback;
  private final MessageLog log;
  private final Outbox outbox;
  private final Transactions transactions;

  public GrievanceFile(
      ClockStore clocks,
      SuspensionStore suspensions,
      FeedbackStore feedback,
      MessageLog log,
      Outbox outbox,
      Transactions transactions) {
    this.clocks = clocks;
    this.suspensions = suspensions;
    this.feedback = feedback;
    this.log = log;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Reads several things at once: of one moment, and with one transaction in place of many. */
  <T> T together(Supplier<T> reading) {
    return transactions.inOne(reading);
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

  /** The questions after each resolution, the first one first. */
  List<FeedbackRequest> feedback(IssueId issue) {
    return feedback.of(issue);
  }

  List<ReceivedMessage> received(IssueId issue) {
    return log.of(issue);
  }

  List<OutboxEntry> sent(IssueId issue) {
    return outbox.about(issue);
  }
}
