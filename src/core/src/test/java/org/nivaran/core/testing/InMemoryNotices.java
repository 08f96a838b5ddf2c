package org.nivaran.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.port.NoticeBook;

public final class InMemoryNotices implements NoticeBook, Rewindable {

  private final Map<String, NoticeLine> lines = new LinkedHashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final Set<String> digested = new HashSet<>();
  private final Set<String> digests = new HashSet<>();

  @Override
  public synchronized boolean note(NoticeLine line) {
    return lines.putIfAbsent(line.key(), line) == null;
  }

  @Override
  public synchronized List<NoticeLine> urgent(int limit) {
    return lines.values().stream()
        .filter(line -> line.urgent() && !claimed.contains(line.key()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean claimUrgent(String key, Instant at) {
    return claimed.add(key);
  }

  @Override
  public synchronized List<String> readers(Instant notedBefore) {
    return lines.values().stream()
        .filter(line -> isUnread(line, notedBefore))
        .map(NoticeLine::user)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public synchronized boolean beginDigest(String user, LocalDate day) {
    return digests.add(user + ":" + day);
  }

  @Override
  public synchronized List<NoticeLine> forDigest(String user, Instant notedBefore, int limit) {
    return lines.values().stream()
        .filter(line -> line.user().equals(user) && isUnread(line, notedBefore))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void digested(List<String> keys, LocalDate day) {
    digested.addAll(keys);
  }

  @Override
  public synchronized Runnable memento() {
    Map<String, NoticeLine> kept = new LinkedHashMap<>(lines);
    return () -> {
      synchronized (this) {
        lines.clear();
        lines.putAll(kept);
      }
    };
  }

  private boolean isUnread(NoticeLine line, Instant notedBefore) {
    return line.noted().isBefore(notedBefore) && !digested.contains(line.key());
  }
}
