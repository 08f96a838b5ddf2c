package org.nivaran.jira.signlanguage;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkState;

/** What the sign desk has to do, in groups, the most pressing first. Thread safe. */
public final class SignQueue {

  private static final int MOST = 200;

  private final TalkStore talks;
  private final SignView view;
  private final ReferenceData data;

  public SignQueue(TalkStore talks, SignView view, ReferenceData data) {
    this.talks = talks;
    this.view = view;
    this.data = data;
  }

  /** The groups with their talks; a talk is in the first group that has it. */
  public List<Map<String, Object>> groups(ApplicationUser reader, Instant now) {
    ZoneId zone = data.current().district().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    List<Talk> left = new ArrayList<>(talks.open(MOST));
    List<Map<String, Object>> groups = new ArrayList<>();
    groups.add(group("overdue", taken(left, talk -> talk.isOverdue(now)), reader, now));
    groups.add(
        group("running", taken(left, talk -> talk.state() == TalkState.RUNNING), reader, now));
    groups.add(group("signed", taken(left, Talk::isUnread), reader, now));
    groups.add(group("wanted", taken(left, talk -> talk.state() == TalkState.WANTED), reader, now));
    groups.add(group("today", taken(left, talk -> isOn(talk, today, zone)), reader, now));
    groups.add(group("later", left, reader, now));
    groups.add(group("read-back", talks.awaitingReadBack(MOST), reader, now));
    return groups;
  }

  private Map<String, Object> group(
      String key, List<Talk> talks, ApplicationUser reader, Instant now) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("key", key);
    group.put("name", view.text("group." + key));
    group.put("talks", talks.stream().map(talk -> view.line(talk, reader, now)).toList());
    return group;
  }

  private static List<Talk> taken(List<Talk> left, Predicate<Talk> those) {
    List<Talk> taken = left.stream().filter(those).toList();
    left.removeAll(taken);
    return taken;
  }

  private static boolean isOn(Talk talk, LocalDate day, ZoneId zone) {
    Slot slot = talk.slot();
    return slot != null && slot.from().atZone(zone).toLocalDate().equals(day);
  }
}
