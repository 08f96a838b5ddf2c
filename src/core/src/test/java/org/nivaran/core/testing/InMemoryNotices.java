package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.NoticeBook;

public final class InMemoryNotices implements NoticeBook, Rewindable {

  private final Map<String, NoticeLine> lines = new LinkedHashMap<>();
  private final Map<String, Instant> urgent = new HashMap<>();
  private final Set<String> digested = new HashSet<>();
  private final Map<String, Notice> notices = new LinkedHashMap<>();

  @Override
  public synchronized boolean note(NoticeLine line) {
    boolean isNew = lines.putIfAbsent(line.key(), line) == null;
    if (isNew && line.urgent()) {
      urgent.put(line.key(), line.noted());
    }
    return isNew;
  }

  @Override
  public synchronized List<NoticeLine> urgent(Instant now, int limit) {
    return lines.values().stream()
        .filter(line -> urgent.containsKey(line.key()) && !urgent.get(line.key()).isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void calm(String line) {
    urgent.remove(line);
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
  public synchronized List<NoticeLine> forDigest(String user, Instant notedBefore, int limit) {
    return lines.values().stream()
        .filter(line -> line.user().equals(user) && isUnread(line, notedBefore))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean begin(OfficerNotice notice, Instant now, Instant again) {
    Notice known = notices.get(notice.key());
    if (known != null && !known.mayBegin(now)) {
      return false;
    }
    notices.put(
        notice.key(), new Notice(notice.user(), notice.form(), State.BEGUN, now, null, again));
    return true;
  }

  @Override
  public synchronized void told(OfficerNotice notice, Instant at) {
    settle(notice);
    notices.put(notice.key(), new Notice(notice.user(), notice.form(), State.TOLD, at, null, at));
  }

  private void settle(OfficerNotice notice) {
    notice
        .lines()
        .forEach(
            line -> {
              urgent.remove(line.key());
              if (notice.form() == OfficerNotice.Form.DIGEST) {
                digested.add(line.key());
              }
            });
    if (notice.form() == OfficerNotice.Form.DIGEST) {
      forgetRefused(notice, each -> true);
    }
  }

  @Override
  public synchronized void refused(OfficerNotice notice, Reason why, Instant at, Instant again) {
    if (notice.form() == OfficerNotice.Form.DIGEST) {
      forgetRefused(notice, each -> each.form() == OfficerNotice.Form.DIGEST);
    } else {
      notice.lines().forEach(line -> urgent.put(line.key(), again));
    }
    notices.put(
        notice.key(), new Notice(notice.user(), notice.form(), State.REFUSED, at, why, again));
  }

  private void forgetRefused(OfficerNotice newer, java.util.function.Predicate<Notice> which) {
    notices
        .values()
        .removeIf(
            each ->
                each.user().equals(newer.user())
                    && each.state() == State.REFUSED
                    && which.test(each));
  }

  @Override
  public synchronized List<UntoldNotice> untold(int limit) {
    return notices.entrySet().stream()
        .filter(entry -> entry.getValue().state() == State.REFUSED)
        .map(entry -> entry.getValue().untold(entry.getKey()))
        .sorted(Comparator.comparing(UntoldNotice::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> lastTold(OfficerNotice.Form form) {
    return notices.values().stream()
        .filter(each -> each.state() == State.TOLD && each.form() == form)
        .map(Notice::at)
        .max(Comparator.naturalOrder());
  }

  @Override
  public synchronized void forget(Instant before) {
    lines.values().removeIf(line -> line.noted().isBefore(before) && digested.contains(line.key()));
    notices.values().removeIf(each -> each.at().isBefore(before) && each.state() != State.REFUSED);
  }

  @Override
  public synchronized Runnable memento() {
    Map<String, NoticeLine> kept = new LinkedHashMap<>(lines);
    Map<String, Instant> keptUrgent = new HashMap<>(urgent);
    return () -> {
      synchronized (this) {
        lines.clear();
        lines.putAll(kept);
        urgent.clear();
        urgent.putAll(keptUrgent);
      }
    };
  }

  private boolean isUnread(NoticeLine line, Instant notedBefore) {
    return line.noted().isBefore(notedBefore) && !digested.contains(line.key());
  }

  private enum State {
    BEGUN,
    TOLD,
    REFUSED
  }

  private record Notice(
      String user,
      OfficerNotice.Form form,
      State state,
      Instant at,
      @Nullable Reason why,
      Instant again) {

    boolean mayBegin(Instant now) {
      return state != State.TOLD && !again.isAfter(now);
    }

    UntoldNotice untold(String key) {
      return new UntoldNotice(key, user, form, java.util.Objects.requireNonNull(why), at, again);
    }
  }
}
