package org.nivaran.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects durations. Thread safe. */
final class Latencies {
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(Duration duration) {
    nanos.add(duration.toNanos());
  }

  int count() {
    return nanos.size();
  }

  /**
   * The nearest-rank percentile in milliseconds; 0 if nothing was measured.
   *
   * @param share between 0 and 1
   */
  long percentile(double share) {
    return Duration.ofNanos(nanos(share)).toMillis();
  }

  /** As {@link #percentile}, not rounded. */
  double millis(double share) {
    return nanos(share) / 1e6;
  }

  private long nanos(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
