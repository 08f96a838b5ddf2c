package org.nivaran.sandbox.phone.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the newest media, up to a number of bytes; drops the oldest. Thread safe. */
public final class InMemoryMediaShelf implements MediaShelf {
  private final Map<String, Media> byId = new LinkedHashMap<>();
  private final long capacity;
  private long held;

  /**
   * @param capacity the most bytes to keep
   */
  public InMemoryMediaShelf(long capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized Media put(String mimeType, byte[] bytes) {
    String id;
    do {
      id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 53));
    } while (byId.containsKey(id));
    Media media = new Media(id, mimeType, bytes);
    byId.put(id, media);
    held += media.size();
    dropOldest(id);
    return media;
  }

  @Override
  public synchronized Optional<Media> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void dropOldest(String newest) {
    var all = byId.values().iterator();
    while (held > capacity && all.hasNext()) {
      Media oldest = all.next();
      if (oldest.id().equals(newest)) {
        return;
      }
      held -= oldest.size();
      all.remove();
    }
  }
}
