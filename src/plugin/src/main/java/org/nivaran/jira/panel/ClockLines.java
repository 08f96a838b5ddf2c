package org.nivaran.jira.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.language.LimitWords;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;

/** The clocks of a grievance: name, state, due, what remains, by which limit and calendar. */
final class ClockLines {
  private final Texts texts;
  private final Moments moments;
  private final LimitWords limits;
  private final Desk desk;
  private final Instant now;

  ClockLines(Texts texts, Moments moments, Desk desk, Instant now) {
    this.texts = texts;
    this.moments = moments;
    this.limits = new LimitWords(texts, desk);
    this.desk = desk;
    this.now = now;
  }

  Map<String, Object> line(Clock clock) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", clock.id().value());
    line.put("kind", clock.kind().name());
    line.put("name", name(clock));
    line.put("state", state(clock));
    line.put("look", look(clock));
    line.put("due", moments.at(clock.due()));
    line.put("remaining", remaining(clock));
    line.put("limit", limits.limit(clock.limit(), clock.rule()));
    line.put("calendar", calendar(clock));
    return line;
  }

  private String name(Clock clock) {
    String name = texts.get("clock." + clock.kind().name());
    return clock.cycle() > 1 ? name + " " + clock.cycle() : name;
  }

  private String state(Clock clock) {
    boolean breached = clock.isBreached(now);
    if (clock.state() == ClockState.STOPPED) {
      return texts.get(breached ? "panel.state.late" : "panel.state.met");
    }
    if (clock.pausedSince() != null) {
      return texts.get("panel.state.paused", moments.at(clock.pausedSince()));
    }
    return texts.get(breached ? "panel.state.breached" : "panel.state.running");
  }

  /** The lozenge's colour, which only repeats what its word says. */
  private String look(Clock clock) {
    if (clock.isBreached(now)) {
      return "removed";
    }
    return switch (clock.state()) {
      case RUNNING -> "inprogress";
      case PAUSED -> "moved";
      case STOPPED -> "success";
    };
  }

  private String remaining(Clock clock) {
    if (clock.state() == ClockState.STOPPED) {
      return "";
    }
    Instant at = clock.pausedSince() != null ? clock.pausedSince() : now;
    boolean over = at.isAfter(clock.due());
    String length = over ? length(clock, clock.due(), at) : length(clock, at, clock.due());
    return texts.get(over ? "panel.over" : "panel.left", length);
  }

  /** Working time where the limit counts it to the minute, else time on the wall. */
  private String length(Clock clock, Instant from, Instant to) {
    return clock.limit().unit() == LimitUnit.WORKING_MINUTES
        ? moments.workingTime(desk.calendarOrOffice(clock.calendar()).measure(from, to))
        : moments.length(Duration.between(from, to));
  }

  /** Where the calendar is gone, as after its department was abolished, the office's counts. */
  private String calendar(Clock clock) {
    String name = texts.get(desk.nameOf(clock.calendar()));
    return desk.calendars().containsKey(clock.calendar())
        ? name
        : texts.get("panel.calendar.gone", name, texts.get(desk.nameOf(desk.officeCalendar())));
  }
}
