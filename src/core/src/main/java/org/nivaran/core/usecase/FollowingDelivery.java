package org.nivaran.core.usecase;

import java.time.InstantSource;
import java.util.Optional;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.Outbox;

/**
 * Follows what the channel says about messages we sent. Reports may come twice, in any order, and
 * about messages whose sending nobody saw the end of. Safe for many threads and nodes.
 */
public final class FollowingDelivery {

  private final Outbox outbox;
  private final HandlingRefusal refusals;
  private final InstantSource time;

  public FollowingDelivery(Outbox outbox, HandlingRefusal refusals, InstantSource time) {
    this.outbox = outbox;
    this.refusals = refusals;
    this.time = time;
  }

  /**
   * Takes a report.
   *
   * @return false if it is about no message of ours, or says nothing new
   */
  public boolean follow(DeliveryReport report) {
    Optional<OutboxEntry> found = entryOf(report);
    if (found.isEmpty()) {
      return false;
    }
    OutboxEntry entry = found.get();
    if (entry.messageId() != null && !entry.messageId().equals(report.messageId())) {
      // About an earlier try of the same message.
      return false;
    }
    return switch (report.outcome()) {
      case SENT -> outbox.reported(entry.id(), SendState.SENT, report.messageId(), report.at());
      case DELIVERED ->
          outbox.reported(entry.id(), SendState.DELIVERED, report.messageId(), report.at());
      case READ -> outbox.reported(entry.id(), SendState.READ, report.messageId(), report.at());
      case FAILED -> {
        SendProblem problem = report.problem();
        yield refusals.later(
            entry,
            problem == null ? new SendProblem(0, "no reason given", false) : problem,
            time.instant());
      }
    };
  }

  private Optional<OutboxEntry> entryOf(DeliveryReport report) {
    return CallbackData.read(report.callbackData())
        .flatMap(outbox::find)
        .or(() -> outbox.findByMessageId(report.messageId()));
  }

  /** What we give along with a message to know it again. */
  static final class CallbackData {

    private static final String PREFIX = "nivaran:";

    static String write(OutboxEntryId id) {
      return PREFIX + id.value();
    }

    static Optional<OutboxEntryId> read(@org.jspecify.annotations.Nullable String data) {
      if (data == null || !data.matches(PREFIX + "\\d{1,18}")) {
        return Optional.empty();
      }
      return Optional.of(new OutboxEntryId(Long.parseLong(data.substring(PREFIX.length()))));
    }

    private CallbackData() {}
  }
}
