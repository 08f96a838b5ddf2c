package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntry.State;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;

public final class InMemoryInbox implements Inbox {

  private final Map<Long, InboxEntry> entries = new TreeMap<>();
  private final Map<Long, Claim> claims = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  @Override
  public synchronized int insertAbsent(List<NewInboxEntry> wanted) {
    int inserted = 0;
    for (NewInboxEntry entry : wanted) {
      if (keys.add(entry.key())) {
        long id = entries.size() + 1L;
        entries.put(
            id,
            new InboxEntry(
                new InboxEntryId(id),
                entry.key(),
                entry.sender(),
                entry.source(),
                entry.payload(),
                entry.received(),
                entry.deadReason() == null ? State.WAITING : State.DEAD,
                0,
                entry.received(),
                entry.deadReason()));
        inserted++;
      }
    }
    return inserted;
  }

  @Override
  public synchronized List<InboxEntryId> claimable(Instant now, int limit) {
    return entries.values().stream()
        .filter(entry -> isClaimable(entry, now))
        .map(InboxEntry::id)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean claim(InboxEntryId id, Claim claim) {
    InboxEntry entry = entries.get(id.value());
    if (entry == null || !isClaimable(entry, claim.now())) {
      return false;
    }
    claims.put(id.value(), claim);
    put(entry, State.CLAIMED, entry.attempts() + 1, entry.nextAttempt(), entry.lastError());
    return true;
  }

  @Override
  public synchronized Optional<InboxEntry> find(InboxEntryId id) {
    return Optional.ofNullable(entries.get(id.value()));
  }

  @Override
  public synchronized boolean complete(InboxEntryId id, NodeId node) {
    return settle(id, node, State.DONE, null, null);
  }

  @Override
  public synchronized boolean retryAt(InboxEntryId id, NodeId node, Instant at, String reason) {
    return settle(id, node, State.WAITING, at, reason);
  }

  @Override
  public synchronized boolean dead(InboxEntryId id, NodeId node, String reason) {
    return settle(id, node, State.DEAD, null, reason);
  }

  @Override
  public synchronized boolean revive(InboxEntryId id, Instant now) {
    InboxEntry entry = entries.get(id.value());
    if (entry == null || entry.state() != State.DEAD) {
      return false;
    }
    put(entry, State.WAITING, 0, now, entry.lastError());
    return true;
  }

  @Override
  public synchronized List<InboxEntry> deadEntries(int limit) {
    List<InboxEntry> dead =
        new ArrayList<>(
            entries.values().stream().filter(entry -> entry.state() == State.DEAD).toList());
    Collections.reverse(dead);
    return dead.stream().limit(limit).toList();
  }

  @Override
  public synchronized QueueCounts counts() {
    return new QueueCounts(count(State.WAITING), count(State.CLAIMED), count(State.DEAD), 0);
  }

  private long count(State state) {
    return entries.values().stream().filter(entry -> entry.state() == state).count();
  }

  private boolean isClaimable(InboxEntry entry, Instant now) {
    Claim claim = claims.get(entry.id().value());
    if (isBehindAnother(entry)) {
      return false;
    }
    return switch (entry.state()) {
      case WAITING -> !entry.nextAttempt().isAfter(now);
      case CLAIMED -> claim != null && claim.until().isBefore(now);
      case DONE, DEAD -> false;
    };
  }

  private boolean isBehindAnother(InboxEntry entry) {
    return entry.sender() != null
        && entries.values().stream()
            .filter(other -> other.id().value() < entry.id().value())
            .filter(other -> entry.sender().equals(other.sender()))
            .anyMatch(other -> other.state() == State.WAITING || other.state() == State.CLAIMED);
  }

  private boolean settle(
      InboxEntryId id, NodeId node, State state, @Nullable Instant at, @Nullable String reason) {
    InboxEntry entry = entries.get(id.value());
    Claim claim = claims.get(id.value());
    if (entry == null
        || entry.state() != State.CLAIMED
        || claim == null
        || !claim.node().equals(node)) {
      return false;
    }
    claims.remove(id.value());
    put(
        entry,
        state,
        entry.attempts(),
        at == null ? entry.nextAttempt() : at,
        reason == null ? entry.lastError() : reason);
    return true;
  }

  private void put(
      InboxEntry entry, State state, int attempts, Instant at, @Nullable String reason) {
    entries.put(
        entry.id().value(),
        new InboxEntry(
            entry.id(),
            entry.key(),
            entry.sender(),
            entry.source(),
            entry.payload(),
            entry.received(),
            state,
            attempts,
            at,
            reason));
  }
}
