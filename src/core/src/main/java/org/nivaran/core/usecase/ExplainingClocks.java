package org.nivaran.core.usecase;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.calendar.NoWorkingTimeException;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;

/**
 * Says why clocks are due when they are. It walks over every day since a clock's start, so ask only
 * for what somebody looks at. Thread safe.
 */
public final class ExplainingClocks {
  private final ClockStore clocks;
  private final ReferenceData data;

  public ExplainingClocks(ClockStore clocks, ReferenceData data) {
    this.clocks = clocks;
    this.data = data;
  }

  /**
   * A clock and the counting behind its due time.
   *
   * @param why the limit, the start, each counted day, each pause and the due time; empty if its
   *     calendar has no working time any more
   */
  public record Explained(Clock clock, List<Reason> why) {

    public Explained {
      why = List.copyOf(why);
    }
  }

  /** All clocks of a grievance, in the order they were started. */
  public List<Explained> all(IssueId issue) {
    List<ClockEvent> history = clocks.history(issue);
    return clocks.of(issue).stream().map(clock -> explained(clock, history)).toList();
  }

  /** One clock of a grievance, or empty if it has no such clock. */
  public Optional<Explained> one(IssueId issue, ClockId id) {
    return clocks
        .find(id)
        .filter(clock -> clock.issue().equals(issue))
        .map(clock -> explained(clock, clocks.history(issue)));
  }

  private Explained explained(Clock clock, List<ClockEvent> history) {
    Desk desk = data.current();
    try {
      return new Explained(
          clock,
          ClockPreview.of(desk.calendarOrOffice(clock.calendar()), clock, history).explanation());
    } catch (NoWorkingTimeException e) {
      return new Explained(clock, List.of());
    }
  }
}
