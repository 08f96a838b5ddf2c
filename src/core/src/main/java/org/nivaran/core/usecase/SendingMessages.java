package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.LinePace;
import org.nivaran.core.notify.MessagingWindow;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.Messenger;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Outbox;

/**
 * Sends what is in the outbox, each message at most once as far as anyone can know. Safe for many
 * threads and nodes.
 */
public final class SendingMessages {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  /** How long after a claim ended a delivery report may still tell that the message went out. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int PAGE = 100;

  /** A person gets so many messages at once, and after that one every six seconds. */
  private static final int AT_ONCE = 5;

  private static final Duration PAIR_WINDOW = Duration.ofSeconds(30);

  private static final Duration NEXT_TRY = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final CitizenStore citizens;
  private final ConversationStore conversations;
  private final ConsentLog consents;
  private final LineStops stops;
  private final LinePace pace;
  private final Messenger messenger;
  private final HandlingRefusal refusals;
  private final KnowingDeleted deleted;
  private final NodeId node;
  private final InstantSource time;

  public SendingMessages(
      Outbox outbox,
      CitizenStore citizens,
      ConversationStore conversations,
      ConsentLog consents,
      LineStops stops,
      LinePace pace,
      Messenger messenger,
      HandlingRefusal refusals,
      KnowingDeleted deleted,
      NodeId node,
      InstantSource time) {
    this.outbox = outbox;
    this.citizens = citizens;
    this.conversations = conversations;
    this.consents = consents;
    this.stops = stops;
    this.pace = pace;
    this.messenger = messenger;
    this.refusals = refusals;
    this.deleted = deleted;
    this.node = node;
    this.time = time;
  }

  /**
   * What a drain came to.
   *
   * @param claimed how many messages this node took
   */
  public record Report(int claimed, List<Failure> failures) {

    public Report {
      failures = List.copyOf(failures);
    }
  }

  /** Sends what can be claimed now, oldest first, one page of it. */
  public Report drain(int limit) {
    int claimed = 0;
    List<Failure> failures = new ArrayList<>();
    for (OutboxEntryId id : outbox.claimable(time.instant(), limit)) {
      try {
        claimed += send(id) ? 1 : 0;
      } catch (RuntimeException e) {
        claimed++;
        failures.add(new Failure("outbox entry " + id.value(), e));
      }
    }
    return new Report(claimed, failures);
  }

  /**
   * Sends one message, unless somebody else has it.
   *
   * @return whether this node took it
   */
  public boolean send(OutboxEntryId id) {
    Optional<OutboxEntry> waiting = outbox.find(id).filter(this::isDue);
    if (waiting.isEmpty()
        || isHeldBack(waiting.get())
        || !outbox.claim(id, Claim.of(node, time.instant(), CLAIM))) {
      return false;
    }
    Optional<OutboxEntry> entry = outbox.find(id);
    if (entry.isPresent()) {
      Optional<Dispatch> dispatch = prepared(entry.get());
      dispatch.ifPresent(each -> settle(entry.get(), messenger.send(each)));
    }
    return true;
  }

  private boolean isDue(OutboxEntry entry) {
    return entry.state() == SendState.WAITING && !entry.nextAttempt().isAfter(time.instant());
  }

  /** Whether it has to wait without being tried: for its line, or so as not to be too many. */
  private boolean isHeldBack(OutboxEntry entry) {
    Instant now = time.instant();
    Optional<LineStops.Stop> stop = stops.find(entry.line());
    if (stop.isPresent() && !stops.takeTry(entry.line(), now, now.plus(NEXT_TRY))) {
      Instant next = stops.find(entry.line()).map(LineStops.Stop::nextTry).orElse(now);
      outbox.postpone(
          entry.id(),
          next.isAfter(now) ? next : now.plus(NEXT_TRY),
          "the line is stopped: " + stop.get().reason());
      return true;
    }
    List<Instant> recent = outbox.recent(entry.citizen(), entry.line(), now.minus(PAIR_WINDOW));
    Optional<Instant> free =
        recent.size() >= AT_ONCE
            ? Optional.of(recent.get(recent.size() - AT_ONCE).plus(PAIR_WINDOW).plusMillis(1))
            : pace.take(entry.line(), now);
    free.ifPresent(until -> outbox.postpone(entry.id(), until, null));
    return free.isPresent();
  }

  /**
   * Gives up waiting for word about messages whose sending nobody saw the end of.
   *
   * @return how many became uncertain
   */
  public int settleStalled() {
    Instant now = time.instant();
    int settled = 0;
    for (OutboxEntryId id : outbox.stalled(now.minus(PATIENCE), PAGE)) {
      settled += outbox.uncertain(id, "no word from the channel", now) ? 1 : 0;
    }
    return settled;
  }

  /**
   * Empty if it cannot be sent; then it is settled already. What fails here certainly did not go
   * out.
   */
  private Optional<Dispatch> prepared(OutboxEntry entry) {
    try {
      return dispatch(entry);
    } catch (RuntimeException e) {
      Optional<Instant> next = RetryPolicy.OUTBOX.next(entry.attempts(), time.instant());
      String reason = HandlingInbound.shortReason(e);
      if (next.isPresent()) {
        outbox.retryAt(entry.id(), node, next.get(), reason);
      } else {
        refusals.giveUp(entry, node, reason, time.instant());
      }
      throw e;
    }
  }

  private Optional<Dispatch> dispatch(OutboxEntry entry) {
    if (deleted.isDeleted(entry.issue())) {
      outbox.dead(entry.id(), node, KnowingDeleted.REASON);
      return Optional.empty();
    }
    Optional<Citizen> citizen = citizens.find(entry.citizen());
    if (citizen.isEmpty()) {
      outbox.dead(entry.id(), node, "the citizen is not on record any more");
      return Optional.empty();
    }
    Instant last =
        conversations
            .find(entry.citizen(), entry.line())
            .map(Conversation::lastInbound)
            .orElse(null);
    if (isSilenced(entry, last)) {
      outbox.dead(entry.id(), node, "the citizen wants no messages");
      return Optional.empty();
    }
    Dispatch.Form form =
        Dispatch.formOf(entry.message(), MessagingWindow.isOpen(last, time.instant()));
    if (form == null) {
      refusals.giveUp(
          entry, node, "the window is shut and there is no approved template", time.instant());
      return Optional.empty();
    }
    return Optional.of(
        new Dispatch(
            entry.line(),
            citizen.get().address(),
            form,
            FollowingDelivery.CallbackData.write(entry.id())));
  }

  /** Who asked for silence gets answers, and what follows on a message written after that. */
  private boolean isSilenced(OutboxEntry entry, @Nullable Instant lastInbound) {
    return !entry.key().startsWith("reply:")
        && consents
            .latest(entry.citizen())
            .filter(ConsentLog.Entry::silent)
            .filter(stop -> lastInbound == null || !lastInbound.isAfter(stop.at()))
            .isPresent();
  }

  private void settle(OutboxEntry entry, SendOutcome outcome) {
    Instant now = time.instant();
    if (outcome instanceof SendOutcome.Accepted accepted) {
      outbox.sent(entry.id(), node, accepted.messageId(), now);
      stops.resume(entry.line());
    } else if (outcome instanceof SendOutcome.Refused refused) {
      refusals.atOnce(entry, node, refused.problem(), now);
    }
    // Unknown: it stays as it is until a report comes or patience ends.
  }
}
