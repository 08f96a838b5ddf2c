package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.Pause;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.RecalculationStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;

/**
 * Counts open clocks anew after a calendar or a limit has changed: first as a preview that changes
 * nothing, then page by page, so that it can go on after a stop, on any node. Each clock is counted
 * from its start over its pauses, by the limit that holds for its grievance on the day it started.
 * Steps that it came to already do not come again. Stopped clocks stay as they are.
 *
 * <p>Safe for many threads and nodes: of two that go on at once one gives way.
 */
public final class RecalculatingClocks {

  private static final int PAGE = 200;

  private final ReferenceData referenceData;
  private final ClockStore clocks;
  private final GrievanceStore grievances;
  private final RecalculationStore runs;
  private final IssueTracker tracker;
  private final Transactions transactions;

  public RecalculatingClocks(
      ReferenceData referenceData,
      ClockStore clocks,
      GrievanceStore grievances,
      RecalculationStore runs,
      IssueTracker tracker,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.clocks = clocks;
    this.grievances = grievances;
    this.runs = runs;
    this.tracker = tracker;
    this.transactions = transactions;
  }

  /**
   * What a change would do. Changes nothing; reads every open clock of the calendar.
   *
   * @param proposed the desk's data as it would be
   * @param calendar only clocks that run by it; null for all, as after a change of limits
   */
  public RecalculationPlan preview(Desk proposed, @Nullable CalendarKey calendar, Instant now) {
    RecalculationPlan plan = RecalculationPlan.NOTHING;
    ClockId last = ClockId.NONE;
    List<Clock> page;
    do {
      page = clocks.open(calendar, last, PAGE);
      List<ClockEvent> histories = histories(page);
      for (Clock clock : page) {
        last = clock.id();
        Clock.Turn turn = counted(proposed, clock, histories, now, null, Reason.of("preview"));
        plan = plan.with(clock, turn.clock(), now);
      }
    } while (page.size() == PAGE);
    return plan;
  }

  /**
   * Begins a recalculation by the data as it stands; {@link #goOn} does the work.
   *
   * @param words why; it goes into the history of every clock that moves
   * @param actor the user's key
   * @return empty if another is under way
   * @throws IllegalArgumentException if no reason is given
   */
  public Optional<RecalculationRun> begin(
      @Nullable CalendarKey calendar, String words, String actor, Instant now) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a recalculation needs a reason");
    }
    return runs.begin(RecalculationRun.of(calendar, words.strip(), actor, now));
  }

  /**
   * Goes on with the one that is under way.
   *
   * @param pages at most so many pages, more than 0
   * @return how far it has come, or empty if none is under way or another node goes on with it
   */
  public Optional<RecalculationRun> goOn(int pages, Instant now) {
    Optional<RecalculationRun> run = runs.underWay();
    for (int i = 0; i < pages && run.isPresent() && run.get().finished() == null; i++) {
      RecalculationRun read = run.get();
      run = runs.advance(read, page(read, now));
    }
    return run;
  }

  private RecalculationRun page(RecalculationRun run, Instant now) {
    Desk desk = referenceData.current();
    List<Clock> page = clocks.open(run.calendar(), run.last(), PAGE);
    List<ClockEvent> histories = histories(page);
    ClockId last = run.last();
    int moved = 0;
    int failed = 0;
    for (Clock clock : page) {
      last = clock.id();
      try {
        moved += change(desk, run, clock, histories, now) ? 1 : 0;
      } catch (RuntimeException e) {
        failed++;
      }
    }
    RecalculationRun next = run.after(last, page.size(), moved, failed);
    return page.size() < PAGE ? next.finished(now) : next;
  }

  /** Jira first, because setting the due time again does no harm. */
  private boolean change(
      Desk desk, RecalculationRun run, Clock clock, List<ClockEvent> histories, Instant now) {
    Clock.Turn turn =
        counted(
            desk,
            clock,
            histories,
            now,
            run.actor(),
            Reason.of("clock.reason.recalculated", run.words()));
    if (turn.isIdle()) {
      return false;
    }
    boolean shown = clock.kind() == ClockKind.CITIZEN;
    Instant due = turn.clock().due();
    if (shown) {
      tracker.setFields(clock.issue(), List.of(new IssueTracker.FieldChange.DueAt(due)));
    }
    boolean ours =
        transactions.inOne(
            () -> {
              boolean replaced = clocks.replace(clock, turn.clock(), turn.events());
              if (replaced && shown) {
                grievances.update(clock.issue(), grievance -> grievance.dueAt(due));
              }
              return replaced;
            });
    if (!ours) {
      throw new IllegalStateException("clock " + clock.id().value() + " changed meanwhile");
    }
    return !due.equals(clock.due());
  }

  private Clock.Turn counted(
      Desk desk,
      Clock clock,
      List<ClockEvent> histories,
      Instant now,
      @Nullable String actor,
      Reason reason) {
    WorkingCalendar calendar = desk.calendarOrOffice(clock.calendar());
    Optional<Grievance> grievance = grievances.find(clock.issue());
    LimitRule rule =
        grievance
            .flatMap(
                each ->
                    desk.limits()
                        .find(clock.kind(), each.subject(), calendar.dateOf(clock.started())))
            .orElse(null);
    if (grievance.isEmpty() || rule == null) {
      return new Clock.Turn(clock, List.of());
    }
    return clock.recalculated(
        calendar,
        desk.ladderOf(grievance.get().department()),
        rule,
        Pause.in(histories, clock.id()),
        now,
        actor,
        reason);
  }

  private List<ClockEvent> histories(List<Clock> page) {
    Set<IssueId> issues = page.stream().map(Clock::issue).collect(Collectors.toSet());
    return clocks.histories(issues);
  }
}
