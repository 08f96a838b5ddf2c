package org.nivaran.jira.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;

/**
 * What happened to a grievance, newest first: when, what, why, by whom, and the due times. For one
 * thread.
 */
final class HistoryLines {
  private static final int MOST = 200;

  private final Texts texts;
  private final Reasons reasons;
  private final Moments moments;
  private final Names names;

  /** The same few people do everything to one grievance. */
  private final Map<String, String> known = new HashMap<>();

  HistoryLines(Texts texts, Reasons reasons, Moments moments, Names names) {
    this.texts = texts;
    this.reasons = reasons;
    this.moments = moments;
    this.names = names;
  }

  private record Line(Instant at, String text, String who, String move) {}

  List<Map<String, Object>> of(List<ClockEvent> events, List<FeedbackRequest> feedback) {
    List<Line> lines = new ArrayList<>();
    for (ClockEvent event : events) {
      if (isWorthALine(event)) {
        lines.add(new Line(event.at(), text(event), who(event), move(event)));
      }
    }
    for (FeedbackRequest request : feedback) {
      FeedbackAnswer answer = request.answer();
      Instant answered = request.answered();
      if (answer != null && answered != null) {
        String citizen = texts.get("panel.citizen");
        lines.add(new Line(answered, texts.get("feedback." + answer.name()), citizen, ""));
      }
    }
    // Of what happened at one moment the last comes first, too.
    Collections.reverse(lines);
    return lines.stream()
        .sorted(Comparator.comparing(Line::at).reversed())
        .limit(MOST)
        .map(this::shown)
        .toList();
  }

  private Map<String, Object> shown(Line line) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("at", moments.at(line.at()));
    shown.put("iso", line.at().toString());
    shown.put("text", line.text());
    shown.put("who", line.who());
    shown.put("move", line.move());
    return shown;
  }

  /** A move stops or pauses several clocks at once; the citizen's stands for all. */
  private static boolean isWorthALine(ClockEvent event) {
    return event.kind() == ClockKind.CITIZEN
        || event.type() == ClockEvent.Type.STEP
        || event.type() == ClockEvent.Type.RECALCULATED
        || event.type() == ClockEvent.Type.STARTED && event.kind() == ClockKind.DEPARTMENT;
  }

  private String text(ClockEvent event) {
    String clock = texts.get("clock." + event.kind().name());
    String reason = reasons.inWords(event.reason());
    return event.type() == ClockEvent.Type.STEP
        ? clock + ": " + reason
        : clock + ": " + texts.get("clock.event." + event.type().name()) + " – " + reason;
  }

  private String who(ClockEvent event) {
    String actor = event.actor();
    return actor == null ? texts.get("panel.by-itself") : known.computeIfAbsent(actor, names::of);
  }

  private String move(ClockEvent event) {
    Instant before = event.dueBefore();
    return before == null || before.equals(event.dueAfter())
        ? ""
        : texts.get("panel.due-moved", moments.at(before), moments.at(event.dueAfter()));
  }
}
