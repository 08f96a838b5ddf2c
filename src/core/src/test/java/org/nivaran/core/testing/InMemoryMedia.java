package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.Medium.State;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NewMedium;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;

public final class InMemoryMedia implements MediaStore {

  private final Map<Long, Row> rows = new LinkedHashMap<>();

  private record Row(Medium medium, @Nullable NodeId node) {}

  @Override
  public synchronized boolean insertIfAbsent(NewMedium medium, Instant now) {
    if (rows.values().stream().anyMatch(row -> row.medium().of().key().equals(medium.key()))) {
      return false;
    }
    MediumId id = new MediumId(rows.size() + 1L);
    rows.put(
        id.value(),
        new Row(new Medium(id, medium, State.WAITING, 0, now, null, null, null, null), null));
    return true;
  }

  @Override
  public synchronized List<MediumId> claimable(Instant now, int limit) {
    return rows.values().stream()
        .map(Row::medium)
        .filter(each -> isClaimable(each, now))
        .map(Medium::id)
        .limit(limit)
        .toList();
  }

  private static boolean isClaimable(Medium medium, Instant now) {
    return (medium.state() == State.WAITING || medium.state() == State.CLAIMED)
        && !medium.nextAttempt().isAfter(now);
  }

  @Override
  public synchronized boolean claim(MediumId id, Claim claim) {
    Row row = rows.get(id.value());
    if (row == null || !isClaimable(row.medium(), claim.now())) {
      return false;
    }
    Medium m = row.medium();
    rows.put(
        id.value(),
        new Row(
            new Medium(
                m.id(),
                m.of(),
                State.CLAIMED,
                m.attempts() + 1,
                claim.until(),
                m.fileName(),
                m.size(),
                m.lastError(),
                m.transcript()),
            claim.node()));
    return true;
  }

  @Override
  public synchronized Optional<Medium> find(MediumId id) {
    return Optional.ofNullable(rows.get(id.value())).map(Row::medium);
  }

  @Override
  public synchronized List<Medium> of(IssueId issue) {
    return rows.values().stream()
        .map(Row::medium)
        .filter(each -> each.of().issue().equals(issue))
        .toList();
  }

  @Override
  public synchronized boolean attached(MediumId id, NodeId node, String fileName, long size) {
    return ifClaimed(
        id,
        node,
        m ->
            new Medium(
                m.id(),
                m.of(),
                State.ATTACHED,
                m.attempts(),
                m.nextAttempt(),
                fileName,
                size,
                null,
                m.transcript()));
  }

  @Override
  public synchronized boolean retryAt(MediumId id, NodeId node, Instant at, String reason) {
    return ifClaimed(id, node, m -> in(m, State.WAITING, m.attempts(), at, reason));
  }

  @Override
  public synchronized boolean dead(MediumId id, NodeId node, String reason) {
    return ifClaimed(id, node, m -> in(m, State.DEAD, m.attempts(), m.nextAttempt(), reason));
  }

  @Override
  public synchronized boolean revive(MediumId id, Instant now) {
    Row row = rows.get(id.value());
    if (row == null || row.medium().state() != State.DEAD) {
      return false;
    }
    rows.put(
        id.value(),
        new Row(in(row.medium(), State.WAITING, 0, now, row.medium().lastError()), null));
    return true;
  }

  @Override
  public synchronized boolean transcribe(MediumId id, Medium.Transcript transcript) {
    Row row = rows.get(id.value());
    if (row == null) {
      return false;
    }
    Medium m = row.medium();
    rows.put(
        id.value(),
        new Row(
            new Medium(
                m.id(),
                m.of(),
                m.state(),
                m.attempts(),
                m.nextAttempt(),
                m.fileName(),
                m.size(),
                m.lastError(),
                transcript.text().isBlank() ? null : transcript),
            row.node()));
    return true;
  }

  @Override
  public synchronized List<Medium> deadOnes(int limit) {
    List<Medium> dead = new ArrayList<>();
    rows.values().stream()
        .map(Row::medium)
        .filter(each -> each.state() == State.DEAD)
        .forEach(dead::add);
    dead.sort(Comparator.comparing((Medium each) -> each.id().value()).reversed());
    return dead.stream().limit(limit).toList();
  }

  @Override
  public synchronized QueueCounts counts() {
    return new QueueCounts(count(State.WAITING), count(State.CLAIMED), count(State.DEAD), 0);
  }

  private long count(State state) {
    return rows.values().stream().filter(row -> row.medium().state() == state).count();
  }

  private boolean ifClaimed(MediumId id, NodeId node, UnaryOperator<Medium> change) {
    Row row = rows.get(id.value());
    if (row == null || row.medium().state() != State.CLAIMED || !node.equals(row.node())) {
      return false;
    }
    rows.put(id.value(), new Row(change.apply(row.medium()), null));
    return true;
  }

  private static Medium in(
      Medium m, State state, int attempts, Instant next, @Nullable String why) {
    return new Medium(
        m.id(), m.of(), state, attempts, next, m.fileName(), m.size(), why, m.transcript());
  }
}
