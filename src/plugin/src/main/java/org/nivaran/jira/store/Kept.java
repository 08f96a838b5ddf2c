package org.nivaran.jira.store;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Something read from the desk's own data, and read again when that has changed. Thread safe. */
final class Kept<T> {

  private final DataVersion version;
  private final LongFunction<T> reader;
  private volatile @Nullable Of<T> kept;

  /**
   * @param reader makes it anew; is given the version, which it may be ahead of
   */
  Kept(DataVersion version, LongFunction<T> reader) {
    this.version = version;
    this.reader = reader;
  }

  T get() {
    long current = version.current();
    Of<T> known = kept;
    if (known != null && known.version() == current) {
      return known.value();
    }
    return readAnew(current);
  }

  /** Reads it anew the next time, as when something other than our data has changed. */
  void forget() {
    kept = null;
  }

  private synchronized T readAnew(long current) {
    Of<T> known = kept;
    if (known != null && known.version() == current) {
      return known.value();
    }
    T value = reader.apply(current);
    kept = new Of<>(current, value);
    return value;
  }

  private record Of<T>(long version, T value) {}
}
