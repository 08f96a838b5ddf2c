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
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Outbox;

/** Decides what becomes of a message that the channel refused, at once or later. */
public final class HandlingRefusal {

  private static final Duration PAIR_RATE = Duration.ofSeconds(6);
  private static final Duration STOPPED_LINE = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final ConversationStore conversations;
  private final LineStops stops;
  private final ReachingOtherwise otherwise;
  private final RetryPolicy retry;

  public HandlingRefusal(
      Outbox outbox,
      ConversationStore conversations,
      LineStops stops,
      ReachingOtherwise otherwise,
      RetryPolicy retry) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.stops = stops;
    this.otherwise = otherwise;
    this.retry = retry;
  }

  /** The channel refused a message that this node was sending. */
  void atOnce(OutboxEntry entry, NodeId node, SendProblem problem, Instant now) {
    Instant next = nextTry(entry, problem, now);
    if (next != null) {
      outbox.retryAt(entry.id(), node, next, reason(problem));
    } else {
      giveUp(entry, node, reason(problem), now);
    }
  }

  /** A message that this node was sending certainly does not go out: another way is looked for. */
  void giveUp(OutboxEntry entry, NodeId node, String reason, Instant now) {
    if (outbox.dead(entry.id(), node, reason)) {
      otherwise.takeOver(entry, reason, now);
    }
  }

  /** The channel took a message and refused it later. */
  boolean later(OutboxEntry entry, SendProblem problem, Instant now) {
    Instant next = nextTry(entry, problem, now);
    boolean changed = outbox.refusedLater(entry.id(), next, reason(problem), now);
    if (changed && next == null) {
      otherwise.takeOver(entry, reason(problem), now);
    }
    return changed;
  }

  /** When to try again, or null to give up. */
  private @Nullable Instant nextTry(OutboxEntry entry, SendProblem problem, Instant now) {
    Optional<Instant> next = retry.next(Math.max(1, entry.attempts()), now);
    return switch (SendFailure.of(problem)) {
      case RETRY -> next.orElse(null);
      case SLOW_DOWN ->
          next.map(each -> later(each, now.plus(PAIR_RATE.multipliedBy(entry.attempts()))))
              .orElse(null);
      case LINE_STOPPED -> stopped(entry, problem, now);
      case USE_TEMPLATE -> {
        shutWindow(entry);
        yield entry.message().template() == null || next.isEmpty() ? null : now;
      }
      case UNREACHABLE, TEMPLATE, WRONG -> null;
    };
  }

  /** Never given up for that: it is not the message's fault. */
  private Instant stopped(OutboxEntry entry, SendProblem problem, Instant now) {
    Instant next = now.plus(STOPPED_LINE);
    stops.stop(entry.line(), reason(problem), now, next);
    return next;
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
