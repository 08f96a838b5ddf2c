package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.notify.SendFailure;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Outbox;

/** Decides what becomes of a message that the channel refused, at once or later. */
public final class HandlingRefusal {

  private static final Duration PAIR_RATE = Duration.ofSeconds(6);
  private static final Duration STOPPED_LINE = Duration.ofMinutes(15);

  private final Outbox outbox;
  private final ConversationStore conversations;
  private final RetryPolicy retry;

  public HandlingRefusal(Outbox outbox, ConversationStore conversations, RetryPolicy retry) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.retry = retry;
  }

  /** The channel refused a message that this node was sending. */
  void atOnce(OutboxEntry entry, NodeId node, SendProblem problem, Instant now) {
    Instant next = nextTry(entry, problem, now);
    if (next != null) {
      outbox.retryAt(entry.id(), node, next, reason(problem));
    } else {
      outbox.dead(entry.id(), node, reason(problem));
    }
  }

  /** The channel took a message and refused it later. */
  boolean later(OutboxEntry entry, SendProblem problem, Instant now) {
    return outbox.refusedLater(entry.id(), nextTry(entry, problem, now), reason(problem), now);
  }

  /** When to try again, or null to give up. */
  private @Nullable Instant nextTry(OutboxEntry entry, SendProblem problem, Instant now) {
    Optional<Instant> next = retry.next(Math.max(1, entry.attempts()), now);
    return switch (SendFailure.of(problem)) {
      case RETRY -> next.orElse(null);
      case SLOW_DOWN ->
          next.map(each -> later(each, now.plus(PAIR_RATE.multipliedBy(entry.attempts()))))
              .orElse(null);
      case LINE_STOPPED -> next.map(each -> later(each, now.plus(STOPPED_LINE))).orElse(null);
      case USE_TEMPLATE -> {
        shutWindow(entry);
        yield entry.message().template() == null || next.isEmpty() ? null : now;
      }
      case UNREACHABLE, WRONG -> null;
    };
  }

  /** From now on this citizen gets templates on this line, until the next message. */
  private void shutWindow(OutboxEntry entry) {
    conversations
        .find(entry.citizen(), entry.line())
        .map(Conversation::windowShut)
        .ifPresent(conversations::save);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String reason(SendProblem problem) {
    return problem.code() + " " + problem.details();
  }
}
