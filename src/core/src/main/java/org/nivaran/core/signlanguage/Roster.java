package org.nivaran.core.signlanguage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.calendar.Span;

/** Which interpreter is there when. Immutable; safe for many threads. */
public final class Roster {

  private static final int DAYS_AHEAD = 14;

  private final List<Shift> shifts;
  private final ZoneId zone;

  public Roster(List<Shift> shifts, ZoneId zone) {
    this.shifts = List.copyOf(shifts);
    this.zone = zone;
  }

  public List<Shift> shifts() {
    return shifts;
  }

  /**
   * A shift on one day.
   *
   * @param until it ends then
   */
  public record Turn(Shift shift, Instant from, Instant until) {}

  /**
   * Who is there at a moment.
   *
   * @param there at the desk, in the order of the roster
   * @param onCall not at the desk, but come when called
   * @param next whose turn begins next within two weeks, or empty if nobody's does
   */
  public record Duty(List<Turn> there, List<Turn> onCall, Optional<Turn> next) {

    public Duty {
      there = List.copyOf(there);
      onCall = List.copyOf(onCall);
    }

    /** Whether nobody is there and nobody can be called. */
    public boolean isNobody() {
      return there.isEmpty() && onCall.isEmpty();
    }
  }

  public Duty at(Instant moment) {
    List<Turn> now = new ArrayList<>();
    Optional<Turn> next = Optional.empty();
    LocalDate today = moment.atZone(zone).toLocalDate();
    for (int day = 0; day < DAYS_AHEAD; day++) {
      List<Turn> turns = on(today.plusDays(day));
      turns.stream()
          .filter(turn -> !turn.from().isAfter(moment) && turn.until().isAfter(moment))
          .forEach(now::add);
      if (next.isEmpty()) {
        next =
            turns.stream()
                .filter(turn -> turn.from().isAfter(moment))
                .min(Comparator.comparing(Turn::from).thenComparing(turn -> turn.shift().onCall()));
      }
    }
    return new Duty(
        now.stream().filter(turn -> !turn.shift().onCall()).toList(),
        now.stream().filter(turn -> turn.shift().onCall()).toList(),
        next);
  }

  /** The turns of a day, in the order of the roster. */
  public List<Turn> on(LocalDate day) {
    List<Turn> turns = new ArrayList<>();
    for (Shift shift : shifts) {
      for (Span span : shift.on(day)) {
        turns.add(new Turn(shift, at(day, span.fromMinute()), at(day, span.toMinute())));
      }
    }
    return turns;
  }

  /** Whether a user is on the roster at all. */
  public Optional<Shift> of(String user) {
    return shifts.stream().filter(shift -> shift.user().equals(user)).findFirst();
  }

  private Instant at(LocalDate day, int minute) {
    ZonedDateTime midnight = day.atStartOfDay(zone);
    return minute == 24 * 60
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : midnight.withHour(minute / 60).withMinute(minute % 60).toInstant();
  }
}
