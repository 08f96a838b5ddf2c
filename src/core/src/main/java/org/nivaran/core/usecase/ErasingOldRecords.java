package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.ErasureLog;
import org.nivaran.core.port.ErasureLog.Erasure;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.OldRecords.What;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Retention;

/**
 * Erases what is kept for a time only when its time is over, page by page: what a run does not
 * reach, or loses with its node, the next run erases, on any node. A day is the desk's own; what is
 * from before the first day that is kept, goes. Nothing goes unless an admin has set its days, but
 * for forgotten uploads, which go after a day.
 *
 * <p>Safe for many threads and nodes: one run at a time in the whole cluster.
 */
public final class ErasingOldRecords {

  private static final int PAGE = 200;
  private static final String LOCK = "erasing";
  private static final Map<What, Integer> ALWAYS = Map.of(What.UPLOADS, 1);

  private final OldRecords records;
  private final Retention retention;
  private final ErasureLog log;
  private final ReferenceData data;
  private final ClusterMutex mutex;

  public ErasingOldRecords(
      OldRecords records,
      Retention retention,
      ErasureLog log,
      ReferenceData data,
      ClusterMutex mutex) {
    this.records = records;
    this.retention = retention;
    this.log = log;
    this.data = data;
    this.mutex = mutex;
  }

  /**
   * What would go now.
   *
   * @param days for how many days it is kept; null for ever
   * @param count how many are older
   */
  public record Due(What what, @Nullable Integer days, long count) {}

  /** What would go now, of everything that may be kept for a time only. Erases nothing. */
  public List<Due> due(Instant now) {
    Map<What, Integer> days = days();
    List<Due> due = new ArrayList<>();
    for (What what : What.values()) {
      Integer kept = days.get(what);
      due.add(new Due(what, kept, kept == null ? 0 : records.count(what, before(kept, now))));
    }
    return due;
  }

  /** What the last run erased. */
  public Optional<Erasure> last() {
    return log.last();
  }

  /**
   * Erases what is older than it is kept.
   *
   * @param pages at most so many of each kind, more than 0
   * @return what could not be erased; the other kinds went on
   */
  public List<Failure> erase(Instant now, int pages) {
    return mutex.underLock(LOCK, () -> run(now, pages));
  }

  private List<Failure> run(Instant now, int pages) {
    Map<What, Integer> erased = new EnumMap<>(What.class);
    Set<What> failed = EnumSet.noneOf(What.class);
    List<Failure> failures = new ArrayList<>();
    boolean complete = true;
    for (Map.Entry<What, Integer> kept : days().entrySet()) {
      What what = kept.getKey();
      Instant before = before(kept.getValue(), now);
      erased.put(what, 0);
      try {
        complete &= erase(what, before, pages, erased);
      } catch (RuntimeException e) {
        complete = false;
        failed.add(what);
        failures.add(new Failure("erasing old " + what.key(), e));
      }
    }
    log.note(new Erasure(now, erased, failed, complete));
    return failures;
  }

  /** Whether all are gone. */
  private boolean erase(What what, Instant before, int pages, Map<What, Integer> erased) {
    for (int page = 0; page < pages; page++) {
      int gone = records.erase(what, before, PAGE);
      erased.merge(what, gone, Integer::sum);
      if (gone < PAGE) {
        return true;
      }
    }
    return false;
  }

  private Map<What, Integer> days() {
    Map<What, Integer> days = new EnumMap<>(What.class);
    days.putAll(retention.days());
    days.putAll(ALWAYS);
    return days;
  }

  private Instant before(int days, Instant now) {
    ZoneId zone = data.current().district().zone();
    return now.atZone(zone).toLocalDate().minusDays(days).atStartOfDay(zone).toInstant();
  }
}
