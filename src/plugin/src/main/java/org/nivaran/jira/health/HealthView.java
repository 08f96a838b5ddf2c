package org.nivaran.jira.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.QueueCounts;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.TickTimes;

/** How the queues, the clocks and the notices are, in words and with what to do. Thread safe. */
public final class HealthView {

  private static final int MOST = 50;

  /** Ticks come every minute; Jira may be slow or busy for a while. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Inbox inbox;
  private final Outbox outbox;
  private final MediaStore media;
  private final LineStops stops;
  private final SmsQueue sms;
  private final SmsChannel channel;
  private final NoticeBook notices;
  private final TickTimes ticks;
  private final ReferenceData data;
  private final Reasons reasons;
  private final Texts texts;

  public HealthView(
      Inbox inbox,
      Outbox outbox,
      MediaStore media,
      LineStops stops,
      SmsQueue sms,
      SmsChannel channel,
      NoticeBook notices,
      TickTimes ticks,
      ReferenceData data,
      Reasons reasons,
      Texts texts) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.media = media;
    this.stops = stops;
    this.sms = sms;
    this.channel = channel;
    this.notices = notices;
    this.ticks = ticks;
    this.data = data;
    this.reasons = reasons;
    this.texts = texts;
  }

  Map<String, Object> at(Instant now) {
    List<UntoldNotice> untold = notices.untold(MOST);
    List<String> troubles = ticks.troubles();
    QueueCounts in = inbox.counts();
    QueueCounts out = outbox.counts();
    QueueCounts files = media.counts();
    QueueCounts texting = sms.counts();
    String smsStopped = smsStopped();
    String late = late(now);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("words", words());
    view.put("facts", facts());
    view.put(
        "queues",
        List.of(
            queue("inbox", in),
            queue("outbox", out),
            queue("media", files),
            queue("sms", texting)));
    List<Map<String, Object>> stopped = stops.all().stream().map(this::row).toList();
    view.put("smsStopped", smsStopped);
    view.put("stopped", stopped);
    view.put("late", late);
    view.put("troubles", troubles);
    view.put("untold", untold.stream().map(this::row).toList());
    view.put(
        "well",
        untold.isEmpty()
            && stopped.isEmpty()
            && troubles.isEmpty()
            && late.isEmpty()
            && smsStopped.isEmpty()
            && texting.dead() == 0
            && in.dead() == 0
            && out.dead() == 0);
    return view;
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String key :
        List.of(
            "stopped",
            "stopped.intro",
            "line",
            "since",
            "next",
            "untold",
            "untold.intro",
            "troubles",
            "troubles.intro",
            "who",
            "form",
            "why",
            "tried",
            "waiting",
            "claimed",
            "dead",
            "well")) {
      words.put(key, text(key));
    }
    return words;
  }

  private List<Map<String, Object>> facts() {
    List<Map<String, Object>> facts = new ArrayList<>();
    facts.add(fact("tick", ticks.last()));
    facts.add(fact("digest", notices.lastTold(OfficerNotice.Form.DIGEST)));
    facts.add(fact("urgent", notices.lastTold(OfficerNotice.Form.URGENT)));
    return facts;
  }

  private Map<String, Object> fact(String key, Optional<Instant> at) {
    return Map.of(
        "key", key, "name", text(key), "value", at.map(this::moment).orElse(text("never")));
  }

  private Map<String, Object> queue(String key, QueueCounts counts) {
    return Map.of(
        "key",
        key,
        "name",
        text(key),
        "waiting",
        counts.waiting(),
        "claimed",
        counts.claimed(),
        "dead",
        counts.dead());
  }

  /** Why no SMS goes out, since when, and what to do. */
  private String smsStopped() {
    return channel
        .stopped()
        .map(stop -> text("sms-stopped", moment(stop.since()), stop.reason(), moment(stop.again())))
        .orElse("");
  }

  private String late(Instant now) {
    return ticks
        .last()
        .map(last -> Duration.between(last, now))
        .filter(since -> since.compareTo(LATE) > 0)
        .map(since -> text("late", since.toMinutes()))
        .orElse("");
  }

  private Map<String, Object> row(UntoldNotice notice) {
    return Map.of(
        "user",
        notice.user(),
        "form",
        text("form." + notice.form().name()),
        "why",
        reasons.inWords(notice.why()),
        "tried",
        moment(notice.at()));
  }

  private Map<String, Object> row(LineStops.Stop stop) {
    return Map.of(
        "line",
        stop.line().value(),
        "since",
        moment(stop.since()),
        "why",
        stop.reason(),
        "next",
        moment(stop.nextTry()));
  }

  private String moment(Instant at) {
    ZoneId zone = data.current().district().zone();
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", texts.locale())
        .withZone(zone)
        .format(at);
  }

  String title() {
    return text("title");
  }

  private String text(String key, Object... arguments) {
    return texts.get("health." + key, arguments);
  }
}
