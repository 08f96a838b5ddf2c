package org.nivaran.core.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WeeklyHours;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.calendar.WorkingCalendarBuilder;

/** Reads {@code calendars.txt} and {@code vectors.txt}; the files say how they are written. */
final class Vectors {

  private final Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();

  Vectors() {
    Map<String, Office> offices = new LinkedHashMap<>();
    for (Line line : lines("calendars.txt")) {
      String name = line.field(0);
      if (line.field(1).equals("zone")) {
        offices.put(name, new Office(ZoneId.of(line.field(2))));
      } else {
        known(offices, name).add(line);
      }
    }
    offices.forEach((name, office) -> calendars.put(name, office.calendar()));
  }

  /**
   * One line of {@code vectors.txt}.
   *
   * @param due empty if the calendar has not so much working time
   */
  record Vector(
      int line,
      WorkingCalendar calendar,
      Instant from,
      Limit limit,
      List<Pause> pauses,
      Optional<Instant> due,
      String words) {}

  Map<String, WorkingCalendar> calendars() {
    return calendars;
  }

  List<Vector> all() {
    return lines("vectors.txt").stream().map(this::vector).toList();
  }

  private Vector vector(Line line) {
    WorkingCalendar calendar = known(calendars, line.field(0));
    List<Pause> pauses = new ArrayList<>();
    if (!line.field(3).equals("-")) {
      for (String pause : line.field(3).split(", ", -1)) {
        String[] ends = pause.split("\\.\\.", -1);
        pauses.add(new Pause(at(calendar, ends[0]), at(calendar, ends[1])));
      }
    }
    return new Vector(
        line.number,
        calendar,
        at(calendar, line.field(1)),
        limit(line.field(2)),
        pauses,
        line.field(4).equals("never") ? Optional.empty() : Optional.of(at(calendar, line.field(4))),
        line.field(5));
  }

  private static <T> T known(Map<String, T> those, String name) {
    T one = those.get(name);
    if (one == null) {
      throw new IllegalArgumentException("nothing is known of " + name);
    }
    return one;
  }

  private static Limit limit(String text) {
    int space = text.indexOf(' ');
    LimitUnit unit =
        switch (text.substring(space + 1)) {
          case "min" -> LimitUnit.WORKING_MINUTES;
          case "office days" -> LimitUnit.WORKING_DAYS;
          case "days" -> LimitUnit.CALENDAR_DAYS;
          default -> throw new IllegalArgumentException("not a limit: " + text);
        };
    return new Limit(Integer.parseInt(text.substring(0, space)), unit);
  }

  private static Instant at(WorkingCalendar calendar, String text) {
    boolean hasOffset = text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > "2026-01-01T".length();
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
  }

  private static List<Line> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Vectors.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Line> lines = new ArrayList<>();
      String[] all = text.split("\n", -1);
      for (int i = 0; i < all.length; i++) {
        if (!all[i].isBlank() && !all[i].startsWith("#")) {
          lines.add(new Line(i + 1, all[i].split(" \\| ", -1)));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line with fields, and where it stands. */
  private static final class Line {

    final int number;
    private final String[] fields;

    Line(int number, String[] fields) {
      this.number = number;
      this.fields = fields;
    }

    String field(int index) {
      return fields[index].strip();
    }
  }

  /** A calendar in the making. */
  private static final class Office {

    private final WorkingCalendarBuilder builder;
    private final Map<LocalDate, Map<DayOfWeek, List<Span>>> weeks = new TreeMap<>();
    private final Map<LocalDate, Span> breaks = new TreeMap<>();
    private LocalDate lastWeek = LocalDate.MIN;

    Office(ZoneId zone) {
      builder = WorkingCalendar.in(zone);
    }

    void add(Line line) {
      String fact = line.field(1);
      if (fact.startsWith("week")) {
        String date = fact.substring("week".length()).replace(" from ", "");
        lastWeek = date.isEmpty() ? LocalDate.MIN : LocalDate.parse(date);
        Map<DayOfWeek, List<Span>> week =
            weeks.computeIfAbsent(lastWeek, each -> new EnumMap<>(DayOfWeek.class));
        days(line.field(2)).forEach(day -> week.put(day, spans(line.field(3))));
        return;
      }
      switch (fact) {
        case "break" -> breaks.put(lastWeek, Span.parse(line.field(2)));
        case "holiday" -> builder.closedOn(LocalDate.parse(line.field(2)));
        case "part holiday" ->
            builder.closedOn(LocalDate.parse(line.field(2)), Span.parse(line.field(3)));
        case "own hours" -> builder.openOn(LocalDate.parse(line.field(2)), spans(line.field(3)));
        default -> throw new IllegalArgumentException("not a fact: " + fact);
      }
    }

    WorkingCalendar calendar() {
      weeks.forEach(
          (from, week) -> {
            Span pause = breaks.get(from);
            WeeklyHours hours = WeeklyHours.of(week);
            builder.weekFrom(from, pause == null ? hours : hours.withBreak(pause));
          });
      return builder.build();
    }

    private static List<Span> spans(String text) {
      return Arrays.stream(text.split(" ", -1)).map(Span::parse).toList();
    }

    private static List<DayOfWeek> days(String text) {
      String[] ends = text.split("-", -1);
      List<DayOfWeek> days = new ArrayList<>();
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
        days.add(day);
        if (day == last) {
          return days;
        }
      }
    }

    private static DayOfWeek day(String name) {
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
