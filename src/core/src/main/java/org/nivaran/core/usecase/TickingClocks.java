package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;

/**
 * Brings all clocks to the present. Reads only clocks whose next step is due, a page at a time; one
 * that fails does not keep the others and is tried again at the next tick. Late or twice it comes
 * to the same. Safe for several nodes at once.
 */
public final class TickingClocks {

  private static final int PAGE = 200;

  private final ReferenceData referenceData;
  private final ClockStore clocks;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;
  private final Transactions transactions;

  public TickingClocks(
      ReferenceData referenceData,
      ClockStore clocks,
      GrievanceStore grievances,
      IssueTracker tracker,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.clocks = clocks;
    this.grievances = grievances;
    this.tracker = tracker;
    this.transactions = transactions;
  }

  /**
   * What a tick came to.
   *
   * @param steps the steps that this tick made, in order for each clock
   */
  public record Report(List<ClockEvent> steps, List<Failure> failures) {

    public Report {
      steps = List.copyOf(steps);
      failures = List.copyOf(failures);
    }
  }

  public Report tick(Instant now) {
    Desk desk = referenceData.current();
    List<ClockEvent> steps = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    ClockId last = ClockId.NONE;
    List<Clock> page;
    do {
      page = clocks.due(now, last, PAGE);
      for (Clock clock : page) {
        last = clock.id();
        try {
          steps.addAll(tickOne(desk, clock, now));
        } catch (RuntimeException e) {
          failures.add(new Failure("clock " + clock.id().value(), e));
        }
      }
    } while (page.size() == PAGE);
    return new Report(steps, failures);
  }

  /**
   * Jira first, because setting a level again does no harm; then the clock, because it must not
   * forget a step that did not show.
   */
  private List<ClockEvent> tickOne(Desk desk, Clock clock, Instant now) {
    Clock.Turn turn = clock.ticked(desk.calendarOrOffice(clock.calendar()), desk.ladder(), now);
    if (turn.isIdle()) {
      return List.of();
    }
    Optional<Level> level = risen(clock, turn.events());
    level.ifPresent(
        risen ->
            tracker.setFields(clock.issue(), List.of(new IssueTracker.FieldChange.AtLevel(risen))));
    boolean ours =
        transactions.inOne(
            () -> {
              boolean replaced = clocks.replace(clock, turn.clock(), turn.events());
              if (replaced && level.isPresent()) {
                grievances.update(clock.issue(), each -> raised(each, level.get()));
              }
              return replaced;
            });
    return ours ? turn.events() : List.of();
  }

  /** The level the grievance rises to, or empty if it stays. */
  private Optional<Level> risen(Clock clock, List<ClockEvent> events) {
    int rises =
        events.stream()
            .map(ClockEvent::step)
            .filter(step -> step != null)
            .mapToInt(ClockStep::rises)
            .max()
            .orElse(0);
    if (rises == 0 || clock.kind() == ClockKind.FIRST_CONTACT) {
      return Optional.empty();
    }
    Level target = clock.level().raisedBy(rises);
    return grievances
        .find(clock.issue())
        .filter(Grievance::isOpen)
        .filter(grievance -> grievance.assignment().level().compareTo(target) < 0)
        .map(grievance -> target);
  }

  private static Grievance raised(Grievance grievance, Level level) {
    return new Grievance(
        grievance.issue(),
        grievance.reference(),
        grievance.origin(),
        grievance.subject(),
        grievance.assignment().at(grievance.assignment().level().max(level)),
        grievance.standing());
  }
}
