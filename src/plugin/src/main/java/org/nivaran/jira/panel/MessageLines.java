package org.nivaran.jira.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.ReceivedMessage;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;

/** What was received and sent about a grievance, newest first, with what became of each. */
final class MessageLines {
  private static final int MOST = 30;

  private final Texts texts;
  private final Moments moments;

  MessageLines(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  private record Line(Instant at, Map<String, Object> shown) {}

  List<Map<String, Object>> of(List<ReceivedMessage> received, List<OutboxEntry> sent) {
    List<Line> lines = new ArrayList<>();
    received.forEach(message -> lines.add(line(message)));
    sent.forEach(message -> lines.add(line(message)));
    return lines.stream()
        .sorted(Comparator.comparing(Line::at).reversed())
        .limit(MOST)
        .map(Line::shown)
        .toList();
  }

  private Line line(ReceivedMessage message) {
    String kind =
        message.kind() == ReceivedMessage.Kind.SAID
            ? ""
            : texts.get("panel.message." + message.kind().name());
    return line(message.at(), "received", message.text(), kind, "");
  }

  private Line line(OutboxEntry entry) {
    boolean trouble = !entry.state().isAccepted() && entry.state() != SendState.SENDING;
    String error = entry.lastError();
    return line(
        entry.created(),
        "sent",
        entry.message().text(),
        texts.get("panel.send." + entry.state().name()),
        trouble && error != null ? error : "");
  }

  private Line line(Instant at, String direction, String text, String state, String trouble) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("direction", direction);
    shown.put("who", texts.get("panel." + direction));
    shown.put("at", moments.at(at));
    shown.put("text", text);
    shown.put("state", state);
    shown.put("trouble", trouble);
    return new Line(at, shown);
  }
}
