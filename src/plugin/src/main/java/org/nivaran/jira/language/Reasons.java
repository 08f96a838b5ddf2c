package org.nivaran.jira.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.usecase.ExplainingClocks;

/**
 * Puts reasons into the reader's words: keys of departments and categories become their names.
 * Plain text: whoever places it escapes it. Thread safe.
 */
public final class Reasons {
  private enum Argument {
    PLAIN,
    DEPARTMENT,
    CATEGORY,
    UNIT,
    CALENDAR,
    RULE,
    DAY,
    MOMENT
  }

  /** What the arguments of a reason are, where they are not plain. */
  private static final Map<String, List<Argument>> ARGUMENTS =
      Map.ofEntries(
          Map.entry("routing.reason.category", List.of(Argument.CATEGORY, Argument.DEPARTMENT)),
          Map.entry(
              "routing.reason.words",
              List.of(Argument.PLAIN, Argument.CATEGORY, Argument.DEPARTMENT)),
          Map.entry("routing.reason.not-ours", List.of(Argument.PLAIN, Argument.CATEGORY)),
          Map.entry("routing.reason.rule", List.of(Argument.PLAIN, Argument.DEPARTMENT)),
          Map.entry(
              "routing.reason.rule.words",
              List.of(Argument.PLAIN, Argument.PLAIN, Argument.DEPARTMENT)),
          Map.entry("clock.explain.start", List.of(Argument.MOMENT, Argument.PLAIN, Argument.UNIT)),
          Map.entry("clock.explain.rule", List.of(Argument.RULE, Argument.CALENDAR)),
          Map.entry("clock.explain.minutes", List.of(Argument.DAY)),
          Map.entry("clock.explain.day", List.of(Argument.DAY)),
          Map.entry("clock.explain.pause", List.of(Argument.MOMENT, Argument.MOMENT)),
          Map.entry("clock.explain.paused-since", List.of(Argument.MOMENT)),
          Map.entry("clock.explain.differs", List.of(Argument.MOMENT)),
          Map.entry("clock.explain.due", List.of(Argument.MOMENT)),
          Map.entry("clock.step.warn_half", List.of(Argument.RULE)),
          Map.entry("clock.step.warn_four_fifths", List.of(Argument.RULE)),
          Map.entry("clock.step.breach", List.of(Argument.RULE)),
          Map.entry("clock.step.rise_first", List.of(Argument.RULE)),
          Map.entry("clock.step.rise_second", List.of(Argument.RULE)),
          Map.entry("clock.step.rise_third", List.of(Argument.RULE)),
          Map.entry("clock.reason.suspended.waiting", List.of(Argument.PLAIN, Argument.DAY)),
          Map.entry("clock.reason.suspended.hold", List.of(Argument.PLAIN, Argument.DAY)),
          Map.entry(
              "clock.reason.suspended.waiting.moved",
              List.of(Argument.PLAIN, Argument.DAY, Argument.DAY)),
          Map.entry(
              "clock.reason.suspended.hold.moved",
              List.of(Argument.PLAIN, Argument.DAY, Argument.DAY)),
          Map.entry("clock.reason.over.waiting", List.of(Argument.DAY)),
          Map.entry("clock.reason.over.hold", List.of(Argument.DAY)));

  private final Texts texts;
  private final ReferenceData data;

  public Reasons(Texts texts, ReferenceData data) {
    this.texts = texts;
    this.data = data;
  }

  /** The reason in the reader's language. */
  public String inWords(Reason reason) {
    List<Argument> kinds = ARGUMENTS.getOrDefault(reason.key(), List.of());
    if (kinds.isEmpty()) {
      return texts.get(reason);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < reason.args().size(); i++) {
      words.add(word(i < kinds.size() ? kinds.get(i) : Argument.PLAIN, reason.args().get(i)));
    }
    return texts.get(new Reason(reason.key(), words));
  }

  /** The counting behind a clock's due time, a line for each thing that counts. */
  public List<String> why(ExplainingClocks.Explained explained) {
    if (!explained.why().isEmpty()) {
      return explained.why().stream().map(this::inWords).toList();
    }
    Moments moments = new Moments(texts, data.current().district().zone());
    return List.of(texts.get("panel.why-due.no-time", moments.at(explained.clock().due())));
  }

  private String word(Argument kind, String argument) {
    return switch (kind) {
      case PLAIN -> argument;
      case UNIT -> texts.get("unit." + argument);
      case CALENDAR -> texts.get(data.current().nameOf(new CalendarKey(argument)));
      case RULE -> new LimitWords(texts, data.current()).rule(argument);
      case DAY -> formatted(argument, LocalDate::parse, "EEE d MMM uuuu");
      case MOMENT ->
          formatted(
              argument, text -> LocalDateTime.parse(text.replace(' ', 'T')), "d MMM uuuu, HH:mm");
      case DEPARTMENT ->
          data.current()
              .department(new DepartmentKey(argument))
              .map(Department::name)
              .map(texts::get)
              .orElse(argument);
      case CATEGORY -> texts.get(category(data.current(), new CategoryKey(argument)));
    };
  }

  /** What is no day or moment stays as it is: the reason may be of another version. */
  private String formatted(
      String argument, Function<String, TemporalAccessor> read, String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(read.apply(argument));
    } catch (DateTimeException e) {
      return argument;
    }
  }

  private static Named category(Desk desk, CategoryKey key) {
    return desk.routing()
        .category(key)
        .map(Category::name)
        .orElseGet(() -> Named.of(key.value(), key.value()));
  }
}
