package org.nivaran.jira.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/** What happened to a grievance, newest first. */
final class HistoryLines {
  private static final int MOST = 30;

  private final Texts texts;
  private final Reasons reasons;
  private final Moments moments;

  HistoryLines(Texts texts, Reasons reasons, Moments moments) {
    this.texts = texts;
    this.reasons = reasons;
    this.moments = moments;
  }

  private record Line(Instant at, String text) {}

  List<Map<String, Object>> of(List<ClockEvent> events, List<FeedbackRequest> feedback) {
    List<Line> lines = new ArrayList<>();
    for (ClockEvent event : events) {
      if (isWorthALine(event)) {
        lines.add(new Line(event.at(), text(event)));
      }
    }
    for (FeedbackRequest request : feedback) {
      FeedbackAnswer answer = request.answer();
      Instant answered = request.answered();
      if (answer != null && answered != null) {
        lines.add(new Line(answered, texts.get("feedback." + answer.name())));
      }
    }
    return lines.stream()
        .sorted(Comparator.comparing(Line::at).reversed())
        .limit(MOST)
        .map(line -> Map.<String, Object>of("at", moments.at(line.at()), "text", line.text()))
        .toList();
  }

  /** A move stops or pauses several clocks at once; the citizen's stands for all. */
  private static boolean isWorthALine(ClockEvent event) {
    return event.kind() == ClockKind.CITIZEN
        || event.type() == ClockEvent.Type.STEP
        || event.type() == ClockEvent.Type.STARTED && event.kind() == ClockKind.DEPARTMENT;
  }

  private String text(ClockEvent event) {
    String clock = texts.get("clock." + event.kind().name());
    String reason = reasons.inWords(event.reason());
    String text =
        event.type() == ClockEvent.Type.STEP
            ? clock + ": " + reason
            : clock + ": " + texts.get("clock.event." + event.type().name()) + " – " + reason;
    Instant before = event.dueBefore();
    return before == null || before.equals(event.dueAfter())
        ? text
        : text + " (" + texts.get("panel.due") + " " + moments.at(event.dueAfter()) + ")";
  }
}
