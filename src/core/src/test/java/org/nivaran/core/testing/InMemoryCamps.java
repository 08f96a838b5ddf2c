package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.CampStore;

public final class InMemoryCamps implements CampStore {

  private final Map<Long, CampBatch> batches = new TreeMap<>();
  private final Map<Long, Map<Integer, Kept>> rows = new HashMap<>();

  private static final class Kept {
    CampRow row;
    Set<String> marks = Set.of();
    Instant claimedUntil = Instant.MIN;
    Instant settled = Instant.MIN;
    int tries;

    Kept(CampRow row) {
      this.row = row;
    }

    void become(CampRowState state, List<Reason> reasons) {
      row = new CampRow(row.id(), row.cells(), state, reasons, row.issue(), row.reference());
    }
  }

  @Override
  public synchronized CampBatch begin(CampBatch batch) {
    CampBatch stored = batch.stored(batches.size() + 1L, 0);
    batches.put(stored.id(), stored);
    rows.put(stored.id(), new TreeMap<>());
    return stored;
  }

  @Override
  public synchronized void add(long batch, Map<Integer, List<String>> added) {
    added.forEach(
        (number, cells) ->
            of(batch)
                .put(
                    number,
                    new Kept(
                        new CampRow(
                            new CampRowId(batch, number),
                            cells,
                            CampRowState.UNREAD,
                            List.of(),
                            null,
                            null))));
  }

  @Override
  public synchronized Optional<CampBatch> find(long batch) {
    return Optional.ofNullable(batches.get(batch));
  }

  @Override
  public synchronized List<CampBatch> latest(int limit) {
    List<CampBatch> newest = new ArrayList<>(batches.values());
    java.util.Collections.reverse(newest);
    return newest.stream()
        .filter(batch -> batch.state() != CampState.LOADING)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<CampBatch> in(Set<CampState> states, int limit) {
    return batches.values().stream()
        .filter(batch -> states.contains(batch.state()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<CampMapping> remembered(List<String> header) {
    String key = CampMapping.headerKey(header);
    return batches.values().stream()
        .filter(batch -> CampMapping.headerKey(batch.header()).equals(key))
        .flatMap(batch -> Optional.ofNullable(batch.mapping()).stream())
        .reduce((first, last) -> last);
  }

  @Override
  public synchronized Optional<CampBatch> change(CampBatch read, CampBatch next) {
    CampBatch now = batches.get(read.id());
    if (now == null || now.revision() != read.revision()) {
      return Optional.empty();
    }
    CampBatch stored = next.stored(read.id(), read.revision() + 1);
    batches.put(read.id(), stored);
    return Optional.of(stored);
  }

  @Override
  public synchronized List<CampRow> rows(
      long batch, Set<CampRowState> states, int after, int limit) {
    return of(batch).values().stream()
        .map(kept -> kept.row)
        .filter(row -> row.number() > after && states.contains(row.state()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<CampRowState, Long> counts(long batch) {
    Map<CampRowState, Long> counts = new EnumMap<>(CampRowState.class);
    of(batch).values().forEach(kept -> counts.merge(kept.row.state(), 1L, Long::sum));
    return counts;
  }

  @Override
  public synchronized void keep(List<Checked> checked) {
    for (Checked each : checked) {
      Kept kept = kept(each.id());
      if (kept.row.state() == CampRowState.UNREAD) {
        kept.become(each.state(), each.reasons());
        kept.marks = each.marks();
      }
    }
  }

  @Override
  public synchronized Map<String, Integer> earlier(
      long batch, int before, Collection<String> marks) {
    Map<String, Integer> earlier = new HashMap<>();
    for (Kept kept : of(batch).values()) {
      CampRowState state = kept.row.state();
      boolean counts =
          state == CampRowState.GOOD || state == CampRowState.DONE || state == CampRowState.FAILED;
      if (counts && kept.row.number() < before) {
        kept.marks.stream()
            .filter(marks::contains)
            .forEach(mark -> earlier.putIfAbsent(mark, kept.row.number()));
      }
    }
    return earlier;
  }

  @Override
  public synchronized Map<String, Reference> registered(Collection<String> marks) {
    Map<String, Reference> registered = new HashMap<>();
    for (Map<Integer, Kept> each : rows.values()) {
      for (Kept kept : each.values()) {
        Reference reference = kept.row.reference();
        CampRowState state = kept.row.state();
        if (reference != null && (state == CampRowState.DONE || state == CampRowState.KEPT)) {
          kept.marks.stream()
              .filter(marks::contains)
              .forEach(mark -> registered.put(mark, reference));
        }
      }
    }
    return registered;
  }

  @Override
  public synchronized void restate(long batch, CampRowState from, CampRowState to) {
    for (Kept kept : of(batch).values()) {
      if (kept.row.state() == from) {
        kept.become(to, List.of());
        kept.tries = 0;
      }
    }
  }

  @Override
  public synchronized List<CampRowId> claimable(long batch, Instant now, int limit) {
    return of(batch).values().stream()
        .filter(kept -> kept.row.state() == CampRowState.GOOD && !kept.claimedUntil.isAfter(now))
        .map(kept -> kept.row.id())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long doneSince(long batch, Instant since) {
    return of(batch).values().stream()
        .filter(kept -> kept.row.state() == CampRowState.DONE && kept.settled.isAfter(since))
        .count();
  }

  @Override
  public synchronized Optional<CampRow> claim(CampRowId id, Instant until, Instant now) {
    Kept kept = kept(id);
    if (kept.row.state() != CampRowState.GOOD || kept.claimedUntil.isAfter(now)) {
      return Optional.empty();
    }
    kept.claimedUntil = until;
    return Optional.of(kept.row);
  }

  @Override
  public synchronized int settle(
      CampRowId id,
      CampRowState state,
      List<Reason> reasons,
      @Nullable IssueId issue,
      @Nullable Reference reference,
      Instant now) {
    Kept kept = kept(id);
    kept.row = new CampRow(id, kept.row.cells(), state, reasons, issue, reference);
    kept.claimedUntil = Instant.MIN;
    kept.settled = now;
    kept.tries += state == CampRowState.GOOD ? 1 : 0;
    return kept.tries;
  }

  @Override
  public synchronized void erase(Instant before) {
    batches
        .values()
        .removeIf(batch -> batch.state() == CampState.LOADING && batch.created().isBefore(before));
    for (CampBatch batch : batches.values()) {
      boolean over = batch.state() == CampState.DONE || batch.state() == CampState.UNDONE;
      if (over && batch.created().isBefore(before)) {
        for (Kept kept : of(batch.id()).values()) {
          CampRow row = kept.row;
          kept.row =
              new CampRow(
                  row.id(), List.of(), row.state(), row.reasons(), row.issue(), row.reference());
        }
      }
    }
  }

  private Map<Integer, Kept> of(long batch) {
    return rows.getOrDefault(batch, new TreeMap<>());
  }

  private Kept kept(CampRowId id) {
    Kept kept = of(id.batch()).get(id.number());
    if (kept == null) {
      throw new AssertionError("no row " + id);
    }
    return kept;
  }
}
