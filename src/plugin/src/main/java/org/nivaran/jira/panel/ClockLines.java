package org.nivaran.jira.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.language.Texts;

/** The clocks of a grievance, one line each: name, state, due, what remains, which limit. */
final class ClockLines {
  private final Texts texts;
  private final Moments moments;
  private final Desk desk;
  private final Instant now;

  ClockLines(Texts texts, Moments moments, Desk desk, Instant now) {
    this.texts = texts;
    this.moments = moments;
    this.desk = desk;
    this.now = now;
  }

  List<Map<String, Object>> of(List<Clock> clocks) {
    return clocks.stream().map(this::line).toList();
  }

  private Map<String, Object> line(Clock clock) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", clock.kind().name());
    line.put("name", name(clock));
    line.put("state", state(clock));
    line.put("look", look(clock));
    line.put("due", moments.at(clock.due()));
    line.put("remaining", remaining(clock));
    line.put("limit", limit(clock));
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
            && desk.calendars().containsKey(clock.calendar())
        ? moments.workingTime(desk.calendar(clock.calendar()).measure(from, to))
        : moments.length(Duration.between(from, to));
  }

  private String limit(Clock clock) {
    Limit limit = clock.limit();
    String amount =
        limit.unit() == LimitUnit.WORKING_MINUTES
            ? moments.workingTime(Duration.ofMinutes(limit.amount()))
            : String.valueOf(limit.amount());
    return texts.get("panel.limit." + limit.unit().name(), amount, rule(clock.rule()));
  }

  /** {@code category handpump, place tilda} and the like, as {@link LimitRule#name} gives it. */
  private String rule(String rule) {
    return Arrays.stream(rule.split(", ", -1)).map(this::part).collect(Collectors.joining(", "));
  }

  private String part(String part) {
    int space = part.indexOf(' ');
    if (space < 0) {
      return texts.get("limit." + part);
    }
    String what = part.substring(0, space);
    String key = part.substring(space + 1);
    return switch (what) {
      case "category" -> texts.get("limit.category", category(key));
      case "place" -> texts.get("limit.place", place(key));
      default -> texts.get("limit." + what + "." + key);
    };
  }

  private String place(String key) {
    return desk.places()
        .find(new PlaceKey(key))
        .map(place -> place.names().getOrDefault(texts.isHindi() ? "hi" : "en", key))
        .orElse(key);
  }

  private String category(String key) {
    return desk.routing()
        .category(new CategoryKey(key))
        .map(category -> texts.get(category.name()))
        .orElse(key);
  }
}
