package org.nivaran.sandbox.jira.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/**
 * Lets nodes cache what administrators set: each area has a stamp in the database that changes with
 * every change.
 *
 * <p>A node looks at the stamps at most twice a second, so it may lag behind another node's change
 * by half a second, and never behind its own. Stamps are random, not counted, so that a change that
 * was rolled back cannot be taken for a later one. Thread safe.
 */
public final class ConfigurationStamps {
  private static final long TRUSTED_NANOS = 500_000_000L;

  /** What is cached and dropped together. */
  public enum Area {
    USERS,
    SETTINGS
  }

  private record Stamps(Map<Area, Long> byArea, long readAt) {}

  private final Database database;
  private volatile @Nullable Stamps latest;

  public ConfigurationStamps(Database database) {
    this.database = database;
  }

  /** A value that is loaded again when the area has changed. */
  public <T> Supplier<T> cached(Area area, Supplier<T> load) {
    return new Cached<>(area, load);
  }

  /** Changes the area in one transaction and lets every node know. */
  public void change(Area area, Consumer<Handle> work) {
    make(
        area,
        handle -> {
          work.accept(handle);
          return area;
        });
  }

  /** Changes the area in one transaction, lets every node know, and returns what the work does. */
  public <T> T make(Area area, Function<Handle, T> work) {
    return database
        .transactions()
        .inTransaction(
            () -> {
              T result = database.jdbi().withHandle(work::apply);
              changed(area);
              return result;
            });
  }

  /** Says that the area has changed, as part of the thread's transaction. */
  private void changed(Area area) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE configuration_version SET stamp = :stamp WHERE area = :area")
                    .bind("stamp", ThreadLocalRandom.current().nextLong())
                    .bind("area", area.name())
                    .execute());
    latest = null;
    database.transactions().afterCommit(() -> latest = null);
  }

  private long stamp(Area area) {
    Stamps known = latest;
    if (known == null || System.nanoTime() - known.readAt() > TRUSTED_NANOS) {
      known = read();
      latest = known;
    }
    Long stamp = known.byArea().get(area);
    if (stamp == null) {
      throw new IllegalStateException("The stamp of " + area + " is missing");
    }
    return stamp;
  }

  private Stamps read() {
    long readAt = System.nanoTime();
    Map<Area, Long> stamps = new EnumMap<>(Area.class);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT area, stamp FROM configuration_version")
                    .map(
                        (row, context) -> Map.entry(Area.valueOf(row.getString(1)), row.getLong(2)))
                    .forEach(entry -> stamps.put(entry.getKey(), entry.getValue())));
    return new Stamps(stamps, readAt);
  }

  private final class Cached<T> implements Supplier<T> {
    private final Area area;
    private final Supplier<T> load;
    private volatile @Nullable Loaded<T> loaded;

    Cached(Area area, Supplier<T> load) {
      this.area = area;
      this.load = load;
    }

    @Override
    public T get() {
      long stamp = stamp(area);
      Loaded<T> known = loaded;
      if (known == null || known.stamp() != stamp) {
        known = new Loaded<>(stamp, load.get());
        loaded = known;
      }
      return known.value();
    }
  }

  private record Loaded<T>(long stamp, T value) {}
}
