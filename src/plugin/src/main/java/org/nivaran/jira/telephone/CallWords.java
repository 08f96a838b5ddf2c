package org.nivaran.jira.telephone;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallStage;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.PhoneLine;
import org.nivaran.jira.settings.PhoneLines;

/** Says calls as a reader at the desk says them. For one reader. */
final class CallWords {

  private static final String TEXTS = "call.";

  private final Texts texts;
  private final PhoneLines lines;
  private final ZoneId zone;
  private final boolean numbers;

  /**
   * @param numbers whether the reader sees whole numbers
   */
  CallWords(Texts texts, PhoneLines lines, ZoneId zone, boolean numbers) {
    this.texts = texts;
    this.lines = lines;
    this.zone = zone;
    this.numbers = numbers;
  }

  String get(String key, Object... arguments) {
    return texts.get(TEXTS + key, arguments);
  }

  ZoneId zone() {
    return zone;
  }

  String at(Instant instant) {
    return new Moments(texts, zone).at(instant);
  }

  /** As a date and time field of a form has it. */
  String field(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
        .withZone(zone)
        .format(instant);
  }

  /** In groups, as people read it aloud. */
  String number(PhoneNumber phone) {
    if (!numbers) {
      return phone.masked();
    }
    String text = phone.e164();
    return text.startsWith("+91") && text.length() == 13
        ? "+91 " + text.substring(3, 8) + ' ' + text.substring(8)
        : text;
  }

  String caller(Call call) {
    return call.citizen()
        .phone()
        .map(this::number)
        .orElseGet(() -> get(call.citizen().withheld() ? "withheld" : "no-number"));
  }

  /** A call as values for a template. */
  Map<String, Object> view(Call call) {
    Map<String, Object> view = new LinkedHashMap<>();
    Duration talked = call.talked();
    String agent = call.agent();
    view.put("key", call.key().text());
    view.put("link", "?call=" + URLEncoder.encode(call.key().text(), StandardCharsets.UTF_8));
    view.put("line", call.key().line().value());
    view.put("caller", caller(call));
    view.put("at", at(call.started()));
    view.put("direction", get(call.incoming() ? "in" : "out"));
    view.put("state", state(call));
    view.put("stateText", get("state." + state(call)));
    view.put("live", !call.isOver());
    view.put("agent", agent == null || !numbers && agent.matches("[+0-9 ]{7,}") ? "" : agent);
    view.put("talked", talked == null || talked.isZero() ? "" : length(talked));
    view.put("recording", recording(call).orElse(""));
    view.put("recorded", call.recording() != null);
    return view;
  }

  /** Minutes and seconds. */
  private static String length(Duration length) {
    return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
  }

  static String state(Call call) {
    if (call.stage() == CallStage.RINGING) {
      return "ringing";
    }
    if (call.stage() == CallStage.ANSWERED) {
      return "talking";
    }
    if (call.isAnswered()) {
      return "answered";
    }
    CallOutcome outcome = call.outcome();
    return outcome == CallOutcome.VOICEMAIL ? "voicemail" : "missed";
  }

  /** Only from where an admin has said that recordings come. */
  private Optional<String> recording(Call call) {
    String address = call.recording();
    if (address == null || !numbers) {
      return Optional.empty();
    }
    List<String> hosts =
        lines.find(call.key().line()).map(PhoneLine::recordingHosts).orElse(List.of());
    return Optional.of(address).filter(each -> isOf(hosts, host(each)));
  }

  private static boolean isOf(List<String> hosts, @Nullable String host) {
    return host != null && hosts.stream().anyMatch(each -> each.strip().equalsIgnoreCase(host));
  }

  private static @Nullable String host(String address) {
    try {
      URI uri = URI.create(address);
      return "https".equalsIgnoreCase(uri.getScheme()) ? uri.getHost() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
