package org.nivaran.jira.status;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask on this node: as a bucket that fills again. It keeps the node and
 * its database from being busy with one caller; guessing is prevented by the count for each
 * reference, which is the cluster's. Holds a bounded number of addresses. Thread safe.
 */
public final class AddressLimit {

  private static final int MOST_ADDRESSES = 20_000;

  private final int burst;
  private final Duration refill;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

  private record Bucket(double left, Instant at) {}

  /**
   * @param burst how many may come at once
   * @param refill how long it takes until one more may come
   */
  public AddressLimit(int burst, Duration refill) {
    this.burst = burst;
    this.refill = refill;
  }

  /** Takes one, or says that there is none left. */
  public synchronized boolean permits(String address, Instant now) {
    Bucket bucket = buckets.getOrDefault(address, new Bucket(burst, now));
    double gained =
        (double) Math.max(0, Duration.between(bucket.at(), now).toMillis()) / refill.toMillis();
    double left = Math.min(burst, bucket.left() + gained);
    boolean permitted = left >= 1;
    buckets.put(address, new Bucket(permitted ? left - 1 : left, now));
    if (buckets.size() > MOST_ADDRESSES) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return permitted;
  }
}
