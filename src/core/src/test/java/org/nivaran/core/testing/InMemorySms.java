package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.QueueCounts;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsState;

public final class InMemorySms implements SmsQueue {

  private final Map<Long, Sms> rows = new TreeMap<>();
  private final Map<Long, Instant> due = new TreeMap<>();
  private final Map<Long, Claim> claims = new TreeMap<>();

  @Override
  public synchronized boolean insertIfAbsent(Sms sms) {
    if (findByEvent(sms.event()).isPresent()) {
      return false;
    }
    long id = rows.size() + 1L;
    rows.put(id, changed(sms, id, SmsState.WAITING, 0, null, null, sms.created()));
    due.put(id, sms.created());
    return true;
  }

  @Override
  public synchronized List<SmsId> claimable(Instant now, int limit) {
    return rows.values().stream().filter(sms -> isDue(sms, now)).map(Sms::id).limit(limit).toList();
  }

  private boolean isDue(Sms sms, Instant now) {
    Instant at = due.get(sms.id().value());
    return sms.state() == SmsState.WAITING && at != null && !at.isAfter(now);
  }

  @Override
  public synchronized boolean claim(SmsId id, Claim claim) {
    Sms sms = rows.get(id.value());
    if (sms == null || !isDue(sms, claim.now())) {
      return false;
    }
    claims.put(id.value(), claim);
    rows.put(
        id.value(),
        changed(
            sms,
            id.value(),
            SmsState.SENDING,
            sms.attempts() + 1,
            null,
            sms.lastError(),
            claim.now()));
    return true;
  }

  @Override
  public synchronized Optional<Sms> find(SmsId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public synchronized Optional<Sms> findByEvent(String event) {
    return rows.values().stream().filter(sms -> sms.event().equals(event)).findFirst();
  }

  @Override
  public synchronized List<Sms> about(IssueId issue) {
    return rows.values().stream().filter(sms -> issue.equals(sms.issue())).toList();
  }

  @Override
  public synchronized boolean sent(SmsId id, NodeId node, String gatewayId, Instant at) {
    return settle(id, node, SmsState.SENT, 0, gatewayId, null, at);
  }

  @Override
  public synchronized boolean retryAt(
      SmsId id, NodeId node, Instant at, boolean counts, String reason) {
    boolean done = settle(id, node, SmsState.WAITING, counts ? 0 : -1, null, reason, null);
    if (done) {
      due.put(id.value(), at);
    }
    return done;
  }

  @Override
  public synchronized boolean dead(SmsId id, NodeId node, String reason) {
    return settle(id, node, SmsState.DEAD, 0, null, reason, null);
  }

  private boolean settle(
      SmsId id,
      NodeId node,
      SmsState state,
      int attempts,
      @Nullable String gatewayId,
      @Nullable String reason,
      @Nullable Instant at) {
    Sms sms = rows.get(id.value());
    Claim claim = claims.get(id.value());
    if (sms == null
        || sms.state() != SmsState.SENDING
        || claim == null
        || !claim.node().equals(node)) {
      return false;
    }
    rows.put(
        id.value(),
        changed(
            sms,
            id.value(),
            state,
            sms.attempts() + attempts,
            gatewayId,
            reason,
            at == null ? sms.changed() : at));
    return true;
  }

  @Override
  public synchronized int settleStalled(Instant before, String reason) {
    int settled = 0;
    for (Sms sms : List.copyOf(rows.values())) {
      Claim claim = claims.get(sms.id().value());
      if (sms.state() == SmsState.SENDING && claim != null && claim.until().isBefore(before)) {
        rows.put(
            sms.id().value(),
            changed(
                sms,
                sms.id().value(),
                SmsState.UNCERTAIN,
                sms.attempts(),
                null,
                reason,
                sms.changed()));
        settled++;
      }
    }
    return settled;
  }

  @Override
  public synchronized boolean reported(
      String gatewayId, @Nullable SmsId id, SmsState state, String reason, Instant at) {
    Optional<Sms> found =
        rows.values().stream()
            .filter(sms -> id != null && sms.id().equals(id) || gatewayId.equals(sms.gatewayId()))
            .findFirst();
    List<SmsState> open =
        new ArrayList<>(List.of(SmsState.SENT, SmsState.SENDING, SmsState.UNCERTAIN));
    if (state == SmsState.DELIVERED) {
      open.add(SmsState.FAILED);
    }
    if (found.isEmpty() || !open.contains(found.get().state())) {
      return false;
    }
    Sms sms = found.get();
    rows.put(
        sms.id().value(),
        changed(
            sms,
            sms.id().value(),
            state,
            sms.attempts(),
            gatewayId,
            state == SmsState.FAILED ? reason : null,
            at));
    return true;
  }

  @Override
  public synchronized List<Sms> troubled(int limit) {
    List<Sms> all =
        new ArrayList<>(
            rows.values().stream()
                .filter(
                    sms ->
                        sms.state() == SmsState.DEAD
                            || sms.state() == SmsState.FAILED
                            || sms.state() == SmsState.UNCERTAIN)
                .toList());
    java.util.Collections.reverse(all);
    return all.stream().limit(limit).toList();
  }

  @Override
  public synchronized QueueCounts counts() {
    return new QueueCounts(
        count(SmsState.WAITING),
        count(SmsState.SENDING),
        count(SmsState.DEAD),
        count(SmsState.UNCERTAIN));
  }

  private long count(SmsState state) {
    return rows.values().stream().filter(sms -> sms.state() == state).count();
  }

  private static Sms changed(
      Sms sms,
      long id,
      SmsState state,
      int attempts,
      @Nullable String gatewayId,
      @Nullable String error,
      Instant at) {
    return new Sms(
        new SmsId(id),
        sms.event(),
        sms.citizen(),
        sms.issue(),
        sms.kind(),
        sms.language(),
        sms.words(),
        sms.templateId(),
        sms.header(),
        state,
        attempts,
        gatewayId,
        sms.created(),
        at,
        error);
  }
}
