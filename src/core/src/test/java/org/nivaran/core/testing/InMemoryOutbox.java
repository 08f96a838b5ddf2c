package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.QueueCounts;

public final class InMemoryOutbox implements Outbox, Rewindable {

  private final Map<Long, OutboxEntry> entries = new TreeMap<>();
  private final Map<Long, Claim> claims = new HashMap<>();

  @Override
  public synchronized boolean insertIfAbsent(NewOutboxEntry wanted, Instant now) {
    if (findByKey(wanted.key()).isPresent()) {
      return false;
    }
    long id = entries.size() + 1L;
    entries.put(
        id,
        new OutboxEntry(
            new OutboxEntryId(id),
            wanted.key(),
            wanted.line(),
            wanted.citizen(),
            wanted.issue(),
            wanted.message(),
            SendState.WAITING,
            0,
            wanted.notBefore(),
            null,
            now,
            now,
            null));
    return true;
  }

  @Override
  public synchronized List<OutboxEntryId> claimable(Instant now, int limit) {
    return ids(entry -> isClaimable(entry, now), limit);
  }

  @Override
  public synchronized boolean claim(OutboxEntryId id, Claim claim) {
    OutboxEntry entry = entries.get(id.value());
    if (entry == null || !isClaimable(entry, claim.now())) {
      return false;
    }
    claims.put(id.value(), claim);
    put(
        entry,
        SendState.SENDING,
        entry.attempts() + 1,
        entry.nextAttempt(),
        entry.messageId(),
        claim.now(),
        entry.lastError());
    return true;
  }

  @Override
  public synchronized Optional<OutboxEntry> find(OutboxEntryId id) {
    return Optional.ofNullable(entries.get(id.value()));
  }

  @Override
  public synchronized Optional<OutboxEntry> findByKey(String key) {
    return entries.values().stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  @Override
  public synchronized Optional<OutboxEntry> findByMessageId(String messageId) {
    return entries.values().stream()
        .filter(entry -> messageId.equals(entry.messageId()))
        .findFirst();
  }

  @Override
  public synchronized List<OutboxEntry> about(IssueId issue) {
    return entries.values().stream().filter(entry -> Objects.equals(entry.issue(), issue)).toList();
  }

  @Override
  public synchronized boolean sent(OutboxEntryId id, NodeId node, String messageId, Instant at) {
    OutboxEntry entry = sendingBy(id, node);
    if (entry == null) {
      return false;
    }
    put(entry, SendState.SENT, entry.attempts(), entry.nextAttempt(), messageId, at, null);
    return true;
  }

  @Override
  public synchronized boolean retryAt(OutboxEntryId id, NodeId node, Instant at, String reason) {
    OutboxEntry entry = sendingBy(id, node);
    if (entry == null) {
      return false;
    }
    put(entry, SendState.WAITING, entry.attempts(), at, null, entry.changed(), reason);
    return true;
  }

  @Override
  public synchronized boolean dead(OutboxEntryId id, NodeId node, String reason) {
    OutboxEntry entry = sendingBy(id, node);
    if (entry == null) {
      return false;
    }
    put(
        entry,
        SendState.DEAD,
        entry.attempts(),
        entry.nextAttempt(),
        null,
        entry.changed(),
        reason);
    return true;
  }

  @Override
  public synchronized boolean postpone(OutboxEntryId id, Instant until, @Nullable String reason) {
    OutboxEntry entry = entries.get(id.value());
    if (entry == null || entry.state() != SendState.WAITING) {
      return false;
    }
    put(
        entry,
        SendState.WAITING,
        entry.attempts(),
        until,
        entry.messageId(),
        entry.changed(),
        reason == null ? entry.lastError() : reason);
    return true;
  }

  @Override
  public synchronized List<Instant> recent(CitizenId citizen, LineId line, Instant since) {
    return entries.values().stream()
        .filter(entry -> entry.citizen().equals(citizen) && entry.line().equals(line))
        .filter(entry -> entry.state().isAccepted() && !entry.changed().isBefore(since))
        .map(OutboxEntry::changed)
        .sorted()
        .toList();
  }

  @Override
  public synchronized List<OutboxEntryId> stalled(Instant before, int limit) {
    return ids(
        entry -> {
          Claim claim = claims.get(entry.id().value());
          return entry.state() == SendState.SENDING
              && claim != null
              && claim.until().isBefore(before);
        },
        limit);
  }

  @Override
  public synchronized boolean uncertain(OutboxEntryId id, String reason, Instant at) {
    OutboxEntry entry = entries.get(id.value());
    if (entry == null || entry.state() != SendState.SENDING) {
      return false;
    }
    put(
        entry,
        SendState.UNCERTAIN,
        entry.attempts(),
        entry.nextAttempt(),
        entry.messageId(),
        at,
        reason);
    return true;
  }

  @Override
  public synchronized boolean reported(
      OutboxEntryId id, SendState state, String messageId, Instant at) {
    if (!state.isAccepted()) {
      throw new IllegalArgumentException("not a report: " + state);
    }
    OutboxEntry entry = entries.get(id.value());
    boolean further =
        entry != null
            && entry.state() != SendState.WAITING
            && (!entry.state().isAccepted() || entry.state().compareTo(state) < 0);
    if (entry == null || !further) {
      return false;
    }
    put(entry, state, entry.attempts(), entry.nextAttempt(), messageId, at, null);
    return true;
  }

  @Override
  public synchronized boolean refusedLater(
      OutboxEntryId id, @Nullable Instant retry, String reason, Instant at) {
    OutboxEntry entry = entries.get(id.value());
    boolean open =
        entry != null
            && (entry.state() == SendState.SENT
                || entry.state() == SendState.SENDING
                || entry.state() == SendState.UNCERTAIN);
    if (entry == null || !open) {
      return false;
    }
    put(
        entry,
        retry == null ? SendState.DEAD : SendState.WAITING,
        entry.attempts(),
        retry == null ? entry.nextAttempt() : retry,
        null,
        at,
        reason);
    return true;
  }

  @Override
  public synchronized boolean revive(OutboxEntryId id, Instant now) {
    OutboxEntry entry = entries.get(id.value());
    boolean troubled =
        entry != null && (entry.state() == SendState.DEAD || entry.state() == SendState.UNCERTAIN);
    if (entry == null || !troubled) {
      return false;
    }
    put(entry, SendState.WAITING, 0, now, null, now, entry.lastError());
    return true;
  }

  @Override
  public synchronized List<OutboxEntry> troubled(int limit) {
    List<OutboxEntry> troubled =
        new ArrayList<>(
            entries.values().stream()
                .filter(
                    entry ->
                        entry.state() == SendState.DEAD || entry.state() == SendState.UNCERTAIN)
                .toList());
    Collections.reverse(troubled);
    return troubled.stream().limit(limit).toList();
  }

  @Override
  public synchronized QueueCounts counts() {
    return new QueueCounts(
        count(SendState.WAITING),
        count(SendState.SENDING),
        count(SendState.DEAD),
        count(SendState.UNCERTAIN));
  }

  /** Everything, oldest first. */
  public synchronized List<OutboxEntry> all() {
    return List.copyOf(entries.values());
  }

  @Override
  public synchronized Runnable memento() {
    Map<Long, OutboxEntry> copy = new TreeMap<>(entries);
    return () -> {
      synchronized (this) {
        entries.clear();
        entries.putAll(copy);
      }
    };
  }

  private long count(SendState state) {
    return entries.values().stream().filter(entry -> entry.state() == state).count();
  }

  private List<OutboxEntryId> ids(Predicate<OutboxEntry> wanted, int limit) {
    return entries.values().stream().filter(wanted).map(OutboxEntry::id).limit(limit).toList();
  }

  private static boolean isClaimable(OutboxEntry entry, Instant now) {
    return entry.state() == SendState.WAITING && !entry.nextAttempt().isAfter(now);
  }

  private @Nullable OutboxEntry sendingBy(OutboxEntryId id, NodeId node) {
    OutboxEntry entry = entries.get(id.value());
    Claim claim = claims.get(id.value());
    return entry != null
            && entry.state() == SendState.SENDING
            && claim != null
            && claim.node().equals(node)
        ? entry
        : null;
  }

  private void put(
      OutboxEntry entry,
      SendState state,
      int attempts,
      Instant next,
      @Nullable String messageId,
      Instant changed,
      @Nullable String reason) {
    entries.put(
        entry.id().value(),
        new OutboxEntry(
            entry.id(),
            entry.key(),
            entry.line(),
            entry.citizen(),
            entry.issue(),
            entry.message(),
            state,
            attempts,
            next,
            messageId,
            entry.created(),
            changed,
            reason));
  }
}
