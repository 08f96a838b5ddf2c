package org.nivaran.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.port.MeetingStore;

public final class InMemoryMeetings implements MeetingStore {

  private final Map<Long, Meeting> meetings = new TreeMap<>();
  private final Map<Long, Map<IssueId, AgendaItem>> items = new TreeMap<>();
  private Runnable beforeNextItem = () -> {};
  private final Map<Long, Long> changes = new TreeMap<>();
  private final Map<Long, Map<IssueId, Long>> changed = new TreeMap<>();

  @Override
  public synchronized Meeting planIfAbsent(LocalDate date) {
    return on(date)
        .orElseGet(
            () -> {
              Meeting meeting = Meeting.planned(new MeetingId(meetings.size() + 1L), date);
              meetings.put(meeting.id().value(), meeting);
              return meeting;
            });
  }

  @Override
  public synchronized Optional<Meeting> find(MeetingId id) {
    return Optional.ofNullable(meetings.get(id.value()));
  }

  @Override
  public synchronized Optional<Meeting> on(LocalDate date) {
    return meetings.values().stream().filter(each -> each.date().equals(date)).findFirst();
  }

  @Override
  public synchronized Optional<Meeting> lastBefore(LocalDate date) {
    return meetings.values().stream()
        .filter(each -> each.isFrozen() && each.date().isBefore(date))
        .max(Comparator.comparing(Meeting::date));
  }

  @Override
  public synchronized List<Meeting> latest(int limit) {
    return meetings.values().stream()
        .sorted(Comparator.comparing(Meeting::date).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean replace(Meeting read, Meeting next) {
    Meeting stored = meetings.get(read.id().value());
    if (stored == null || stored.revision() != read.revision()) {
      return false;
    }
    meetings.put(read.id().value(), next.revised(read.revision() + 1));
    count(read.id());
    return true;
  }

  @Override
  public synchronized boolean addItem(MeetingId meeting, AgendaItem item) {
    boolean added = of(meeting).putIfAbsent(item.issue(), item.revised(0)) == null;
    if (added) {
      count(meeting, item.issue());
    }
    return added;
  }

  @Override
  public synchronized List<AgendaItem> items(MeetingId meeting) {
    return new ArrayList<>(of(meeting).values());
  }

  @Override
  public synchronized Optional<AgendaItem> item(MeetingId meeting, IssueId issue) {
    return Optional.ofNullable(of(meeting).get(issue));
  }

  /** Runs something when an item is replaced next, just before. */
  public void beforeNextItem(Runnable action) {
    beforeNextItem = action;
  }

  @Override
  public synchronized boolean replaceItem(MeetingId meeting, AgendaItem read, AgendaItem next) {
    Runnable before = beforeNextItem;
    beforeNextItem = () -> {};
    before.run();
    AgendaItem stored = of(meeting).get(read.issue());
    if (stored == null || stored.revision() != read.revision()) {
      return false;
    }
    of(meeting).put(read.issue(), next.revised(read.revision() + 1));
    count(meeting, read.issue());
    return true;
  }

  @Override
  public synchronized List<Meeting> toBeTold(int limit) {
    return meetings.values().stream().filter(Meeting::isToBeTold).limit(limit).toList();
  }

  @Override
  public synchronized long changes(MeetingId meeting) {
    return changes.getOrDefault(meeting.value(), 0L);
  }

  @Override
  public synchronized List<AgendaItem> itemsChangedAfter(MeetingId meeting, long after) {
    Map<IssueId, Long> numbers = changed.getOrDefault(meeting.value(), Map.of());
    return items(meeting).stream()
        .filter(item -> numbers.getOrDefault(item.issue(), 0L) > after)
        .toList();
  }

  private void count(MeetingId meeting, IssueId issue) {
    changed
        .computeIfAbsent(meeting.value(), id -> new LinkedHashMap<>())
        .put(issue, count(meeting));
  }

  private long count(MeetingId meeting) {
    return changes.merge(meeting.value(), 1L, Long::sum);
  }

  private Map<IssueId, AgendaItem> of(MeetingId meeting) {
    return items.computeIfAbsent(meeting.value(), id -> new LinkedHashMap<>());
  }
}
