package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.notify.Notices;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.routing.Offices;

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
  private final NoticeBook book;
  private final Transactions transactions;

  public TickingClocks(
      ReferenceData referenceData,
      ClockStore clocks,
      GrievanceStore grievances,
      IssueTracker tracker,
      NoticeBook book,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.clocks = clocks;
    this.grievances = grievances;
    this.tracker = tracker;
    this.book = book;
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
    Tick tick = new Tick(referenceData.current(), now);
    List<ClockEvent> steps = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    ClockId last = ClockId.NONE;
    List<Clock> page;
    do {
      page = clocks.due(now, last, PAGE);
      tick.lookUp(page);
      for (Clock clock : page) {
        last = clock.id();
        try {
          steps.addAll(tick.one(clock));
        } catch (RuntimeException e) {
          failures.add(new Failure("clock " + clock.id().value(), e));
        }
      }
    } while (page.size() == PAGE);
    return new Report(steps, failures);
  }

  /** One tick: the same data and the same now for every clock. */
  private final class Tick {

    private final Desk desk;
    private final Offices offices;
    private final Notices notices;
    private final Instant now;

    /** Those of the page, as they were when it began; without those that rose since. */
    private final Map<IssueId, Grievance> known = new HashMap<>();

    Tick(Desk desk, Instant now) {
      this.desk = desk;
      this.offices = desk.offices();
      this.notices = desk.notices();
      this.now = now;
    }

    /** In one go. Where one cannot be read, each is looked up by itself, so that it fails alone. */
    void lookUp(List<Clock> page) {
      known.clear();
      try {
        known.putAll(grievances.find(page.stream().map(Clock::issue).collect(Collectors.toSet())));
      } catch (RuntimeException oneIsBad) {
        known.clear();
      }
    }

    private Optional<Grievance> grievance(IssueId issue) {
      Grievance found = known.get(issue);
      return found != null ? Optional.of(found) : grievances.find(issue);
    }

    /**
     * Jira first, because setting a level again does no harm; then the clock, because it must not
     * forget a step that did not show.
     */
    List<ClockEvent> one(Clock clock) {
      Optional<Grievance> grievance = grievance(clock.issue()).filter(Grievance::isOpen);
      EscalationLadder ladder =
          grievance.map(each -> desk.ladderOf(each.department())).orElse(desk.ladder());
      Clock.Turn turn = clock.ticked(desk.calendarOrOffice(clock.calendar()), ladder, now);
      if (turn.isIdle()) {
        return List.of();
      }
      Optional<Level> level = grievance.flatMap(each -> risen(each, clock, turn.events()));
      if (level.isPresent()) {
        known.remove(clock.issue());
      }
      level.ifPresent(
          risen ->
              tracker.setFields(
                  clock.issue(), List.of(new IssueTracker.FieldChange.AtLevel(risen))));
      boolean ours =
          transactions.inOne(
              () -> {
                boolean replaced = clocks.replace(clock, turn.clock(), turn.events());
                if (replaced) {
                  level.ifPresent(
                      risen -> grievances.update(clock.issue(), each -> raised(each, risen)));
                  grievance.ifPresent(
                      each -> note(level.map(risen -> raised(each, risen)).orElse(each), turn));
                }
                return replaced;
              });
      return ours ? turn.events() : List.of();
    }

    /**
     * The level the grievance rises to, or empty if it stays: as many rises above the level at
     * which the clock started as it has come to, but after it was lowered by hand not more at once
     * than it came to in this tick.
     */
    private Optional<Level> risen(Grievance grievance, Clock clock, List<ClockEvent> events) {
      List<ClockStep> rises =
          events.stream()
              .map(ClockEvent::step)
              .filter(step -> step != null && step.rises() > 0)
              .toList();
      if (rises.isEmpty() || clock.kind() == ClockKind.FIRST_CONTACT) {
        return Optional.empty();
      }
      int most = rises.get(rises.size() - 1).rises();
      Level current = grievance.assignment().level();
      Level planned = above(grievance, clock.level(), most);
      Level stepwise = above(grievance, current, rises.size());
      Level target = planned.compareTo(stepwise) < 0 ? planned : stepwise;
      return current.compareTo(target) < 0 ? Optional.of(target) : Optional.empty();
    }

    private Level above(Grievance grievance, Level from, int rises) {
      return offices.risen(grievance.department(), grievance.subject().place(), from, rises);
    }

    /** Of several steps at once, as after a stop, only the last one is told. */
    private void note(Grievance grievance, Clock.Turn turn) {
      List<ClockEvent> events = turn.events();
      ClockEvent last = events.get(events.size() - 1);
      notices
          .about(grievance, last, now)
          .ifPresent(
              line -> {
                if (!book.note(line) && line.urgent()) {
                  book.note(line.calm(Notices.calmKey(last, line.step())));
                }
              });
    }
  }

  private static Grievance raised(Grievance grievance, Level level) {
    return grievance.atLevel(grievance.assignment().level().max(level));
  }
}
