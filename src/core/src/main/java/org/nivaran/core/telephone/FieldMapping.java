package org.nivaran.core.telephone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;

/**
 * How the names and words of an exchange become ours. Written as lines:
 *
 * <pre>
 * callId = CallSid, call_sid
 * event = CallType
 * event/call-attempt = ringing
 * event/ = ended
 * </pre>
 *
 * <p>A line names where a value of ours is found, the first one that is there counts; a line with a
 * slash says what a word of the exchange means, and with nothing after the slash what is meant if
 * there is none. Names and words are compared without case. Immutable; safe for many threads.
 */
public final class FieldMapping {

  /** What can be mapped. */
  public static final Set<String> FIELDS =
      Set.of(
          "callId",
          "event",
          "direction",
          "caller",
          "withheld",
          "called",
          "agent",
          "queue",
          "startedAt",
          "answeredAt",
          "endedAt",
          "seconds",
          "outcome",
          "digits",
          "digitsStep",
          "recording",
          "citizen");

  private static final String UNKNOWN = "unknown";
  private static final int LONGEST = 120;
  private static final int LONGEST_ADDRESS = 2000;

  private static final Map<String, String> STEPS =
      Map.ofEntries(
          Map.entry("ringing", "ringing"),
          Map.entry("started", "ringing"),
          Map.entry("incoming", "ringing"),
          Map.entry("answered", "answered"),
          Map.entry("in-progress", "answered"),
          Map.entry("connected", "answered"),
          Map.entry("terminal", "ended"),
          Map.entry("ended", "ended"),
          Map.entry("completed", "ended"),
          Map.entry("hangup", "ended"),
          Map.entry("missed", "ended"),
          Map.entry("busy", "ended"),
          Map.entry("failed", "ended"),
          Map.entry("no-answer", "ended"),
          Map.entry("canceled", "ended"),
          Map.entry("cancelled", "ended"),
          Map.entry("abandoned", "ended"),
          Map.entry("digits", "digits"),
          Map.entry("dtmf", "digits"),
          Map.entry("recording", "recording"));

  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("answered", "answered"),
          Map.entry("answer", "answered"),
          Map.entry("completed", "answered"),
          Map.entry("connected", "answered"),
          Map.entry("success", "answered"),
          Map.entry("normalclearing", "answered"),
          Map.entry("missed", "missed"),
          Map.entry("noanswer", "missed"),
          Map.entry("notanswered", "missed"),
          Map.entry("unanswered", "missed"),
          Map.entry("notconnected", "missed"),
          Map.entry("busy", "busy"),
          Map.entry("userbusy", "busy"),
          Map.entry("failed", "failed"),
          Map.entry("error", "failed"),
          Map.entry("congestion", "failed"),
          Map.entry("notfound", "failed"),
          Map.entry("abandoned", "abandoned"),
          Map.entry("abandon", "abandoned"),
          Map.entry("cancel", "abandoned"),
          Map.entry("canceled", "abandoned"),
          Map.entry("cancelled", "abandoned"),
          Map.entry("voicemail", "voicemail"));

  private static final Set<String> WITHHELD =
      Set.of(
          "anonymous",
          "withheld",
          "private",
          "restricted",
          "hidden",
          "blocked",
          "unavailable",
          "no caller id",
          "private number",
          "unknown number",
          // What Twilio puts for anonymous, in digits: ANONYMOUS, and RESTRICTED, BLOCKED.
          "+266696687",
          "+7378742833",
          "+2562533",
          "+8656696");

  private final Map<String, List<String>> names;
  private final Map<String, String> words;

  private FieldMapping(Map<String, List<String>> names, Map<String, String> words) {
    this.names = names;
    this.words = words;
  }

  /** What the fields of one request say. */
  public sealed interface Reading {

    /** Something happened to a call. */
    record Told(CallEvent event) implements Reading {}

    /**
     * Nothing that could be used.
     *
     * @param reason short, without personal data
     */
    record Unreadable(String reason) implements Reading {}
  }

  /**
   * Reads a mapping.
   *
   * @throws IllegalArgumentException if a line is not one; the message says which and why
   */
  public static FieldMapping parse(String text) {
    Map<String, List<String>> names = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    int number = 0;
    for (String each : text.split("\\R", -1)) {
      number++;
      String line = each.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(number, line, names, words);
      }
    }
    return new FieldMapping(Map.copyOf(names), Map.copyOf(words));
  }

  private static void add(
      int number, String line, Map<String, List<String>> names, Map<String, String> words) {
    int equals = line.indexOf('=');
    String left = equals < 0 ? "" : line.substring(0, equals).strip();
    String right = line.substring(equals + 1).strip();
    int slash = left.indexOf('/');
    String field = slash < 0 ? left : left.substring(0, slash).strip();
    if (equals < 0 || right.isEmpty() || !FIELDS.contains(field)) {
      throw new IllegalArgumentException("line " + number + ": " + line);
    }
    if (slash < 0) {
      List<String> all = new ArrayList<>();
      for (String name : right.split(",", -1)) {
        if (!name.isBlank()) {
          all.add(name.strip().toLowerCase(Locale.ROOT));
        }
      }
      names.put(field, List.copyOf(all));
      return;
    }
    String word = left.substring(slash + 1).strip().toLowerCase(Locale.ROOT);
    words.put(field + '/' + word, right.toLowerCase(Locale.ROOT));
  }

  /** The same with the lines of another, which count where both say something. */
  public FieldMapping with(FieldMapping own) {
    Map<String, List<String>> allNames = new HashMap<>(names);
    allNames.putAll(own.names);
    Map<String, String> allWords = new HashMap<>(words);
    allWords.putAll(own.words);
    return new FieldMapping(Map.copyOf(allNames), Map.copyOf(allWords));
  }

  /**
   * Reads the fields of a request. Does not throw for anything that fields may hold.
   *
   * @param fields names in lower case
   * @param zone of times that say none
   */
  public Reading read(Map<String, String> fields, LineId line, ZoneId zone, Instant received) {
    CallTimes times = new CallTimes(zone, received);
    boolean outgoing = isOutgoing(fields);
    CallParty caller = party(fields, "caller");
    CallParty called = party(fields, "called");
    boolean citizenCalls = !outgoing || "caller".equals(words.get("citizen/out"));
    CallParty citizen = citizenCalls ? caller : called;
    Instant started = times.moment(value(fields, "startedAt"));
    String id = callId(fields, citizen, started == null ? received : started);
    if (id == null) {
      return new Reading.Unreadable("neither a call id nor a caller");
    }
    Instant answered = times.moment(value(fields, "answeredAt"));
    Instant ended = times.moment(value(fields, "endedAt"));
    Duration seconds = CallTimes.duration(value(fields, "seconds"));
    String digits = digits(value(fields, "digits"));
    String recording = address(value(fields, "recording"));
    CallOutcome outcome = outcome(fields);
    CallStep step = step(fields, digits, recording, answered, ended, outcome);
    String calledText = value(fields, "called");
    return new Reading.Told(
        new CallEvent(
            new CallKey(line, id),
            step,
            !outgoing,
            citizen,
            calledText == null ? null : cut(calledText, 40),
            text(fields, "agent"),
            text(fields, "queue"),
            started,
            answered,
            ended,
            seconds,
            step == CallStep.RINGING || step == CallStep.ANSWERED ? null : outcome,
            digits,
            digitsStep(fields),
            recording,
            at(step, started, answered, ended, received)));
  }

  private static Instant at(
      CallStep step,
      @Nullable Instant started,
      @Nullable Instant answered,
      @Nullable Instant ended,
      Instant received) {
    Instant said =
        switch (step) {
          case RINGING -> started;
          case ANSWERED -> answered;
          case ENDED -> ended;
          case DIGITS, RECORDING -> null;
        };
    return said == null ? received : said;
  }

  private boolean isOutgoing(Map<String, String> fields) {
    String said = value(fields, "direction");
    if (said == null) {
      return false;
    }
    String word = said.toLowerCase(Locale.ROOT);
    String meant = words.getOrDefault("direction/" + word, word);
    return meant.startsWith("out");
  }

  private @Nullable String callId(Map<String, String> fields, CallParty citizen, Instant at) {
    String id = text(fields, "callId", 1000);
    if (id != null) {
      return id.length() <= CallKey.LONGEST_ID ? id : digest(id);
    }
    // Better a call without an id than a citizen whom nobody rings back.
    return citizen
        .phone()
        .map(phone -> "none-" + digest(phone.e164() + '/' + at.getEpochSecond() / 60).substring(32))
        .orElse(null);
  }

  private CallParty party(Map<String, String> fields, String field) {
    String said = value(fields, field);
    boolean hidden =
        field.equals("caller")
            && Set.of("true", "1", "yes")
                .contains(
                    Optional.ofNullable(value(fields, "withheld"))
                        .orElse("")
                        .toLowerCase(Locale.ROOT));
    if (said == null) {
      return hidden ? CallParty.WITHHELD : CallParty.UNKNOWN;
    }
    String word = said.toLowerCase(Locale.ROOT);
    if (hidden || WITHHELD.contains(word)) {
      return CallParty.WITHHELD;
    }
    String number = word.replaceFirst("^(tel|sip|sips):", "").replaceFirst("[@;].*$", "");
    return PhoneNumber.parse(number).map(CallParty::of).orElse(CallParty.UNKNOWN);
  }

  private CallStep step(
      Map<String, String> fields,
      @Nullable String digits,
      @Nullable String recording,
      @Nullable Instant answered,
      @Nullable Instant ended,
      @Nullable CallOutcome outcome) {
    String said = value(fields, "event");
    String word = said == null ? "" : said.toLowerCase(Locale.ROOT);
    String meant = words.get("event/" + word);
    if (meant == null && said != null) {
      meant = STEPS.get(word.replace('_', '-').replace(' ', '-'));
    }
    if (meant == null) {
      meant = words.get("event/*");
    }
    if (meant != null) {
      for (CallStep step : CallStep.values()) {
        if (step.name().equalsIgnoreCase(meant)) {
          return step;
        }
      }
      if (OUTCOMES.containsKey(meant)) {
        return CallStep.ENDED;
      }
    }
    if (digits != null) {
      return CallStep.DIGITS;
    }
    if (ended != null || outcome != null) {
      return CallStep.ENDED;
    }
    if (answered != null) {
      return CallStep.ANSWERED;
    }
    return recording != null ? CallStep.RECORDING : CallStep.RINGING;
  }

  /** The first field that says something about it. */
  private @Nullable CallOutcome outcome(Map<String, String> fields) {
    for (String field : List.of("outcome", "event")) {
      for (String name : names.getOrDefault(field, List.of())) {
        String said = present(fields.get(name));
        CallOutcome outcome = said == null ? null : outcome(field, said);
        if (outcome != null) {
          return outcome;
        }
      }
    }
    return null;
  }

  private @Nullable CallOutcome outcome(String field, String said) {
    String word = said.toLowerCase(Locale.ROOT);
    String plain = word.replaceAll("[\\s_-]", "");
    String meant = words.get(field + '/' + word);
    if (meant == null || field.equals("event")) {
      meant = field.equals("event") && plain.equals("answered") ? null : OUTCOMES.get(plain);
    }
    if (meant == null || meant.equals(UNKNOWN)) {
      return null;
    }
    for (CallOutcome outcome : CallOutcome.values()) {
      if (outcome.name().equalsIgnoreCase(meant)) {
        return outcome;
      }
    }
    return null;
  }

  private String digitsStep(Map<String, String> fields) {
    String step = text(fields, "digitsStep", 60);
    return step == null ? "" : step;
  }

  /** Some quote them. */
  private static @Nullable String digits(@Nullable String said) {
    if (said == null) {
      return null;
    }
    String keys = said.replaceAll("[\"'\\s]", "");
    return keys.matches("[0-9*#A-D]{1,32}") ? keys : null;
  }

  private static @Nullable String address(@Nullable String said) {
    if (said == null || said.length() > LONGEST_ADDRESS) {
      return null;
    }
    try {
      URI address = URI.create(said);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null && address.getUserInfo() == null ? said : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable String text(Map<String, String> fields, String field) {
    return text(fields, field, LONGEST);
  }

  private @Nullable String text(Map<String, String> fields, String field, int longest) {
    String said = value(fields, field);
    return said == null ? null : cut(said, longest);
  }

  private static String cut(String text, int longest) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD]+", " ").strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
  }

  private @Nullable String value(Map<String, String> fields, String field) {
    for (String name : names.getOrDefault(field, List.of())) {
      String said = present(fields.get(name));
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** Exchanges have many words for nothing. */
  private static @Nullable String present(@Nullable String said) {
    if (said == null) {
      return null;
    }
    String text = said.strip();
    if (text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD]+", "").isBlank()) {
      return null;
    }
    return Set.of("null", "none", "undefined", "nan", "n/a", "nil", "(null)", "\"\"")
            .contains(text.toLowerCase(Locale.ROOT))
        ? null
        : text;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
