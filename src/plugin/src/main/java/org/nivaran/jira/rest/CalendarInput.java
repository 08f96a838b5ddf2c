package org.nivaran.jira.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/** Reads a calendar that is only in the question. */
final class CalendarInput {
  private static final int MOST_SPANS = 20;
  private static final int MOST_DATES = 2000;
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().substring(0, 3), day);
    }
  }

  private final Texts texts;
  private final JsonInput input;

  CalendarInput(Texts texts, JsonInput input) {
    this.texts = texts;
    this.input = input;
  }

  /** The calendar, or empty after complaints. */
  Optional<WorkingCalendar> read() {
    Optional<ZoneId> zone = input.requiredValue("zone", ZoneId::of, "rest.not-a-zone");
    Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    JsonInput week = input.object("weekly");
    for (String name : week.names()) {
      List<Span> spans = spans(week, name);
      DayOfWeek day = DAYS.get(name);
      if (day == null) {
        week.wrong(name, texts.get("rest.not-a-weekday"));
      } else {
        weekly.put(day, spans);
      }
    }
    Map<LocalDate, List<Span>> special = new HashMap<>();
    JsonInput dates = input.object("special");
    for (String name : dates.names()) {
      List<Span> spans = spans(dates, name);
      date(dates, name).ifPresent(date -> special.put(date, spans));
    }
    List<LocalDate> holidays =
        input.values("holidays", MOST_DATES, LocalDate::parse, "rest.not-a-date");
    input.finishObject();
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WorkingCalendar.of(zone.get(), weekly, special, new HashSet<>(holidays)));
    } catch (IllegalArgumentException e) {
      input.wrong("weekly", texts.get("rest.not-a-calendar"));
      return Optional.empty();
    }
  }

  private static List<Span> spans(JsonInput days, String name) {
    return days.values(name, MOST_SPANS, Span::parse, "rest.not-a-span");
  }

  private Optional<LocalDate> date(JsonInput dates, String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (java.time.DateTimeException e) {
      dates.wrong(name, texts.get("rest.not-a-date", name));
      return Optional.empty();
    }
  }
}
