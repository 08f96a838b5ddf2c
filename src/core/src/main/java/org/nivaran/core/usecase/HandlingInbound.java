package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.port.CallListener;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.NodeId;

/**
 * Handles what is in the inbox, each entry once however often it is claimed: everything an entry
 * leads to has the entry's key. Messages of one person are handled one at a time across the
 * cluster. Safe for many threads and nodes.
 */
public final class HandlingInbound {

  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final int LONGEST_REASON = 200;

  private final Inbox inbox;
  private final InboundReader reader;
  private final ConversingWithCitizen conversing;
  private final FollowingDelivery following;
  private final CallListener calls;
  private final FollowingCitizens people;
  private final ClusterMutex mutex;
  private final NodeId node;
  private final InstantSource time;
  private final RetryPolicy retry;

  public HandlingInbound(
      Inbox inbox,
      InboundReader reader,
      ConversingWithCitizen conversing,
      FollowingDelivery following,
      CallListener calls,
      FollowingCitizens people,
      ClusterMutex mutex,
      NodeId node,
      InstantSource time) {
    this(inbox, reader, conversing, following, calls, people, mutex, node, time, RetryPolicy.INBOX);
  }

  public HandlingInbound(
      Inbox inbox,
      InboundReader reader,
      ConversingWithCitizen conversing,
      FollowingDelivery following,
      CallListener calls,
      FollowingCitizens people,
      ClusterMutex mutex,
      NodeId node,
      InstantSource time,
      RetryPolicy retry) {
    this.inbox = inbox;
    this.reader = reader;
    this.conversing = conversing;
    this.following = following;
    this.calls = calls;
    this.people = people;
    this.mutex = mutex;
    this.node = node;
    this.time = time;
    this.retry = retry;
  }

  /**
   * What a drain came to.
   *
   * @param claimed how many entries this node took
   */
  public record Report(int claimed, List<Failure> failures) {

    public Report {
      failures = List.copyOf(failures);
    }
  }

  /** Handles what can be claimed now, oldest first, one page of it. */
  public Report drain(int limit) {
    int claimed = 0;
    List<Failure> failures = new ArrayList<>();
    for (InboxEntryId id : inbox.claimable(time.instant(), limit)) {
      Handled handled = handle(id);
      claimed += handled.claimed() ? 1 : 0;
      Failure failure = handled.failure();
      if (failure != null) {
        failures.add(failure);
      }
    }
    return new Report(claimed, failures);
  }

  /**
   * What became of one entry.
   *
   * @param claimed false if somebody else has it
   * @param failure why it goes back to wait, or is dead; null if it is handled
   */
  public record Handled(boolean claimed, @Nullable Failure failure) {}

  /** Handles one entry, unless somebody else has it. */
  public Handled handle(InboxEntryId id) {
    if (!inbox.claim(id, Claim.of(node, time.instant(), CLAIM))) {
      return new Handled(false, null);
    }
    Optional<InboxEntry> entry = inbox.find(id);
    if (entry.isEmpty()) {
      return new Handled(true, null);
    }
    try {
      handle(entry.get());
      return new Handled(true, null);
    } catch (RuntimeException e) {
      putBack(entry.get(), e);
      return new Handled(true, new Failure("inbox entry " + id.value(), e));
    }
  }

  private void handle(InboxEntry entry) {
    InboundElement element = reader.read(entry);
    if (element instanceof InboundElement.Unreadable unreadable) {
      inbox.dead(entry.id(), node, unreadable.reason());
      return;
    }
    if (element instanceof InboundElement.Message message) {
      InboundMessage inbound = message.message();
      mutex.underLock(
          Stripes.lock("citizen", inbound.sender().person()),
          () -> {
            conversing.hear(entry.key(), entry.source(), inbound);
            return Boolean.TRUE;
          });
    } else if (element instanceof InboundElement.Report report) {
      following.follow(report.report());
    } else if (element instanceof InboundElement.Call call) {
      calls.hear(call.event());
    } else if (element instanceof InboundElement.Moved moved) {
      mutex.underLock(
          Stripes.lock("citizen", moved.change().before().person()),
          () -> people.follow(entry.key(), moved.change()));
    }
    inbox.complete(entry.id(), node);
  }

  private void putBack(InboxEntry entry, RuntimeException cause) {
    String reason = shortReason(cause);
    Optional<Instant> next = retry.next(entry.attempts(), time.instant());
    if (next.isPresent()) {
      inbox.retryAt(entry.id(), node, next.get(), reason);
    } else {
      inbox.dead(entry.id(), node, reason);
    }
  }

  /** The kind of failure only: its message might quote the citizen. */
  static String shortReason(RuntimeException cause) {
    String name = cause.getClass().getSimpleName();
    return name.length() > LONGEST_REASON ? name.substring(0, LONGEST_REASON) : name;
  }
}
