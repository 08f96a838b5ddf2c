package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.SinceLast;
import org.nivaran.core.port.MeetingStore;

/** What has become of the instructions of the last meeting, as values. Thread safe. */
public final class SinceView {

  private final MeetingStore meetings;
  private final ItemView items;
  private final FiguresView figures;

  public SinceView(MeetingStore meetings, ItemView items, FiguresView figures) {
    this.meetings = meetings;
    this.items = items;
    this.figures = figures;
  }

  /** Only what the reader may see. */
  Map<String, Object> of(
      Meeting meeting, SinceLast since, ApplicationUser reader, MeetingWords words, Instant now) {
    Map<SinceLast.Outcome, Integer> counts = new EnumMap<>(SinceLast.Outcome.class);
    List<Map<String, Object>> undone = new ArrayList<>();
    Meeting last = meetings.lastBefore(meeting.date()).orElse(meeting);
    for (SinceLast.Followed followed : since.items()) {
      Optional<Map<String, Object>> view = items.of(followed.item(), reader, words, now);
      if (view.isPresent()) {
        counts.merge(followed.outcome(), 1, Integer::sum);
        if (followed.outcome() == SinceLast.Outcome.NOT_CARRIED_OUT) {
          undone.add(view.get());
        }
      }
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", last.id().value());
    view.put("dateText", words.date(last.date()));
    List<Map<String, Object>> outcomes = new ArrayList<>();
    for (SinceLast.Outcome outcome : SinceLast.Outcome.values()) {
      outcomes.add(
          Map.of(
              "key", outcome.name(),
              "text", words.get("outcome." + outcome.name()),
              "count", counts.getOrDefault(outcome, 0)));
    }
    view.put("outcomes", outcomes);
    view.put("notCarriedOut", undone);
    view.put("differences", figures.differences(since.differences(), reader, words));
    return view;
  }
}
