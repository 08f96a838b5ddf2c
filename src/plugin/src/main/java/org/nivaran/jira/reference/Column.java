package org.nivaran.jira.reference;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.jira.settings.RecordTable;

/**
 * A column of a kind of record: how its values are read and what they may be. Its label and help
 * are the texts {@code admin.record.column.NAME} and {@code admin.record.help.NAME}. Immutable.
 *
 * @param most characters, or the greatest number
 * @param least the smallest number
 * @param choices what it may be, for {@link Form#CHOICE}
 * @param refersTo whose key it is, for {@link Form#REFERENCE}
 */
record Column(
    String name,
    Form form,
    boolean required,
    boolean fixed,
    int least,
    int most,
    List<String> choices,
    @Nullable RecordTable refersTo) {

  /** What a value is. */
  enum Form {
    KEY,
    TEXT,
    AREA,
    NUMBER,
    DATE,
    CHOICE,
    REFERENCE,
    /** Words and phrases; kept with bars between them. */
    LIST,
    /** Spans of a day: {@code 10:00-13:30 14:00-17:30}. */
    HOURS,
    /** Working minutes after the limit at which each next level is told: {@code 900 1800}. */
    LADDER,
    /** A version of an interface: {@code v26.0}. */
    VERSION,
    ZONE,
    PHONE,
    /** The name of a Jira user. */
    USER,
    /** The name of a Jira group. */
    GROUP,
    SECRET
  }

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern INDIAN_DATE =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern EXCEL_DATE = Pattern.compile("[2-7]\\d{4}");
  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[|\\n\\r]+");

  Column {
    choices = List.copyOf(choices);
  }

  static Column key(String name) {
    return new Column(name, Form.KEY, true, true, 0, 64, List.of(), null);
  }

  static Column text(String name, int most) {
    return new Column(name, Form.TEXT, false, false, 0, most, List.of(), null);
  }

  static Column area(String name, int most) {
    return new Column(name, Form.AREA, false, false, 0, most, List.of(), null);
  }

  static Column number(String name, int least, int most) {
    return new Column(name, Form.NUMBER, false, false, least, most, List.of(), null);
  }

  static Column plain(String name, Form form) {
    return new Column(name, form, false, false, 0, 255, List.of(), null);
  }

  static Column list(String name) {
    return new Column(name, Form.LIST, false, false, 0, 20_000, List.of(), null);
  }

  static Column choice(String name, List<String> choices) {
    return new Column(name, Form.CHOICE, false, false, 0, 64, choices, null);
  }

  static Column choice(String name, Enum<?>[] constants) {
    return choice(
        name,
        Arrays.stream(constants)
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }

  static Column reference(String name, RecordTable refersTo) {
    return new Column(name, Form.REFERENCE, false, false, 0, 64, List.of(), refersTo);
  }

  /** The same column, without which a record is refused. */
  Column needed() {
    return new Column(name, form, true, fixed, least, most, choices, refersTo);
  }

  /** The same column, which never changes once the record is made. */
  Column forGood() {
    return new Column(name, form, required, true, least, most, choices, refersTo);
  }

  /**
   * Reads a value as people write it.
   *
   * @param problems is told what is wrong with it
   * @return as it is kept; empty if there is none, or it is wrong
   */
  String read(String raw, Consumer<Problem> problems) {
    String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    if (text.isEmpty()) {
      if (required && form != Form.SECRET) {
        problems.accept(Problem.of(name, "required"));
      }
      return form == Form.NUMBER && !required ? "0" : "";
    }
    if (form != Form.NUMBER && text.length() > most) {
      problems.accept(Problem.of(name, "long", most));
      return "";
    }
    Optional<String> read = read(text);
    if (read.isEmpty()) {
      problems.accept(wrong(text));
    }
    return read.orElse("");
  }

  private Optional<String> read(String text) {
    return switch (form) {
      case TEXT, USER, GROUP, SECRET -> Optional.of(text.replaceAll("[\\p{Cntrl}]+", " "));
      case AREA -> Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
      case KEY, REFERENCE -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(this::isKey);
      case NUMBER -> number(text);
      case DATE -> date(text);
      case CHOICE -> choice(text);
      case LIST -> Optional.of(phrases(text));
      case HOURS -> hours(text);
      case LADDER -> ladder(text);
      case VERSION ->
          Optional.of(digits(text).toLowerCase(Locale.ROOT))
              .filter(version -> VERSION.matcher(version).matches());
      case ZONE -> zone(text);
      case PHONE -> phone(text);
    };
  }

  private boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  private Problem wrong(String text) {
    return switch (form) {
      case NUMBER -> Problem.of(name, "number", least, most);
      case CHOICE -> Problem.of(name, "choice", text, String.join(", ", choices));
      default -> Problem.of(name, form.name().toLowerCase(Locale.ROOT), text);
    };
  }

  private Optional<String> number(String text) {
    try {
      int number = Integer.parseInt(digits(text));
      return number < least || number > most
          ? Optional.empty()
          : Optional.of(String.valueOf(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Devanagari digits as the others. */
  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      digits.append(c >= '\u0966' && c <= '\u096f' ? (char) (c - '\u0966' + '0') : c);
    }
    return digits.toString();
  }

  /** As the standard has it, as India writes it, or as a workbook counts days. */
  private static Optional<String> date(String raw) {
    String text = digits(raw);
    try {
      Matcher indian = INDIAN_DATE.matcher(text);
      if (indian.matches()) {
        return Optional.of(
            LocalDate.of(
                    Integer.parseInt(indian.group(3)),
                    Integer.parseInt(indian.group(2)),
                    Integer.parseInt(indian.group(1)))
                .toString());
      }
      if (EXCEL_DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)).toString());
      }
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> choice(String text) {
    String key = text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return choices.contains(key) ? Optional.of(key) : Optional.empty();
  }

  private static String phrases(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private static Optional<String> hours(String text) {
    List<Span> spans = new ArrayList<>();
    try {
      for (String span : digits(text).replace('\u2013', '-').split("[\\s,;]+", -1)) {
        if (!span.isEmpty()) {
          spans.add(Span.parse(span));
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(
        spans.stream().sorted().map(Span::toString).collect(Collectors.joining(" ")));
  }

  /** Up to three numbers, each greater than the one before. */
  private static Optional<String> ladder(String text) {
    List<Duration> rises = new ArrayList<>();
    try {
      for (String minutes : digits(text).split("[\\s,;]+", -1)) {
        if (!minutes.isEmpty()) {
          rises.add(Duration.ofMinutes(Integer.parseInt(minutes)));
        }
      }
      return Optional.of(
          new EscalationLadder(rises)
              .rises().stream()
                  .map(rise -> String.valueOf(rise.toMinutes()))
                  .collect(Collectors.joining(" ")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> phone(String text) {
    return PhoneNumber.parse(digits(text)).map(PhoneNumber::e164);
  }
}
