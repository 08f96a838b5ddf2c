package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.NoWorkingTimeException;
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
import org.nivaran.core.port.ClusterMutex;
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
 * Steps that it came to already do not come again. Stopped clocks stay as they are. If the data
 * changes meanwhile it begins again, so that no clock stays counted by the old one.
 *
 * <p>Safe for many threads and nodes: one page is counted at a time in the whole cluster.
 */
public final class RecalculatingClocks {

  private static final int PAGE = 200;
  private static final int MOST_TRIES = 5;

  /** A run that began again so often because the data changed ends by whatever it has then. */
  public static final int MOST_RESTARTS = 20;

  private static final int LONGEST_CAUSE = 300;
  private static final String LOCK = "recalculation";
  private static final Reason PREVIEW = Reason.of("preview");

  private final ReferenceData referenceData;
  private final ClockStore clocks;
  private final GrievanceStore grievances;
  private final RecalculationStore runs;
  private final IssueTracker tracker;
  private final Transactions transactions;
  private final ClusterMutex mutex;

  public RecalculatingClocks(
      ReferenceData referenceData,
      ClockStore clocks,
      GrievanceStore grievances,
      RecalculationStore runs,
      IssueTracker tracker,
      Transactions transactions,
      ClusterMutex mutex) {
    this.referenceData = referenceData;
    this.clocks = clocks;
    this.grievances = grievances;
    this.runs = runs;
    this.tracker = tracker;
    this.transactions = transactions;
    this.mutex = mutex;
  }

  /**
   * What a change would do. Changes nothing; reads open clocks in the order they were started.
   *
   * @param proposed the desk's data as it would be
   * @param calendar only clocks that run by it; null for all, as after a change of limits
   * @param most stops after about so many clocks; {@link #open} says how many there are
   */
  public RecalculationPlan preview(
      Desk proposed, @Nullable CalendarKey calendar, Instant now, long most) {
    RecalculationPlan plan = RecalculationPlan.NOTHING;
    ClockId last = ClockId.NONE;
    List<Clock> page;
    do {
      page = clocks.open(calendar, last, PAGE);
      Known known = known(page);
      for (Clock clock : page) {
        last = clock.id();
        plan = previewed(plan, proposed, clock, known, now);
      }
    } while (page.size() == PAGE && plan.looked() < most);
    return plan;
  }

  /** As {@link #preview(Desk, CalendarKey, Instant, long)}, of every open clock. */
  public RecalculationPlan preview(Desk proposed, @Nullable CalendarKey calendar, Instant now) {
    return preview(proposed, calendar, now, Long.MAX_VALUE);
  }

  /** How many clocks a recalculation would count. */
  public long open(@Nullable CalendarKey calendar) {
    return clocks.countOpen(calendar);
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
    // Whoever begins one after a change is told that another is under way only while that one still
    // looks at the data again.
    return mutex.underLock(
        LOCK,
        () ->
            runs.begin(
                RecalculationRun.of(
                    calendar, words.strip(), actor, clocks.countOpen(calendar), now)));
  }

  /** The one that is under way, be it resting. */
  public Optional<RecalculationRun> underWay() {
    return runs.underWay();
  }

  /** The latest ones, newest first. */
  public List<RecalculationRun> latest(int limit) {
    return runs.latest(limit);
  }

  /** What a run could not count, with the cause; at most so many. */
  public List<RecalculationRun.Failed> failures(RecalculationRun run, int limit) {
    return runs.failures(run.id(), limit);
  }

  /** Lets the one that is under way rest after its page; returns false if none runs. */
  public boolean stop(Instant now) {
    return change(RecalculationRun::runs, run -> run.stopped(now));
  }

  /** Lets one that rests go on; returns false if none rests. */
  public boolean resume() {
    return change(RecalculationRun::rests, RecalculationRun::continued);
  }

  /** Ends one that rests where it is, so that another may begin; returns false if none rests. */
  public boolean end(Instant now) {
    return change(RecalculationRun::rests, run -> run.finished(now));
  }

  /**
   * Goes on with the one that is under way, unless it rests.
   *
   * @param pages at most so many pages, more than 0
   * @return how far it has come, or empty if none is under way or another node goes on with it
   */
  public Optional<RecalculationRun> goOn(int pages, Instant now) {
    Optional<RecalculationRun> run = runs.underWay();
    for (int i = 0; i < pages && run.isPresent() && run.get().runs(); i++) {
      run = mutex.underLock(LOCK, () -> page(now));
    }
    return run;
  }

  private boolean change(
      java.util.function.Predicate<RecalculationRun> may, UnaryOperator<RecalculationRun> change) {
    return mutex.underLock(
        LOCK,
        () ->
            runs.underWay()
                .filter(may)
                .flatMap(run -> runs.advance(run, change.apply(run), List.of()))
                .isPresent());
  }

  private Optional<RecalculationRun> page(Instant now) {
    Optional<RecalculationRun> underWay = runs.underWay();
    if (underWay.isEmpty() || !underWay.get().runs()) {
      return underWay;
    }
    Desk desk = referenceData.fresh();
    RecalculationRun run = underWay.get();
    RecalculationRun counting = byNow(run, desk);
    List<Clock> page = clocks.open(run.calendar(), counting.progress().last(), PAGE);
    Known known = known(page);
    ClockId last = counting.progress().last();
    int moved = 0;
    List<RecalculationRun.Failed> failed = new ArrayList<>();
    for (Clock clock : page) {
      last = clock.id();
      try {
        moved += change(desk, run, clock, known, now) ? 1 : 0;
      } catch (RuntimeException e) {
        failed.add(new RecalculationRun.Failed(clock.id(), clock.issue(), now, cause(e)));
      }
    }
    RecalculationRun next = counting.after(last, page.size(), moved, failed.size());
    boolean over = page.size() < PAGE && byNow(next, referenceData.fresh()).equals(next);
    return runs.advance(run, over ? next.finished(now) : next, failed);
  }

  /** Where the data changes all the time it comes to an end all the same, and says so. */
  private static RecalculationRun byNow(RecalculationRun run, Desk desk) {
    boolean given = run.isOutdatedBy(desk.version()) && run.progress().restarts() >= MOST_RESTARTS;
    return given ? run : run.countingBy(desk.version());
  }

  /** Somebody else may change the clock at the same moment; then it is read again. */
  private boolean change(Desk desk, RecalculationRun run, Clock read, Known known, Instant now) {
    Clock clock = read;
    Known facts = known;
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Boolean> moved = attempt(desk, run, clock, facts, now);
      if (moved.isPresent()) {
        return moved.get();
      }
      Optional<Clock> again = clocks.find(clock.id());
      if (again.isEmpty()) {
        return false;
      }
      clock = again.get();
      facts = known(List.of(clock));
    }
    throw new IllegalStateException("clock " + read.id().value() + " changes all the time");
  }

  /**
   * Jira first, because setting the due time again does no harm.
   *
   * @return whether the due time moved, or empty if the clock changed meanwhile
   */
  private Optional<Boolean> attempt(
      Desk desk, RecalculationRun run, Clock clock, Known known, Instant now) {
    Clock.Turn turn =
        counted(
            desk,
            clock,
            known,
            now,
            run.actor(),
            Reason.of("clock.reason.recalculated", run.words()));
    if (turn.isIdle()) {
      return Optional.of(false);
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
    return ours ? Optional.of(!due.equals(clock.due())) : Optional.empty();
  }

  private static RecalculationPlan previewed(
      RecalculationPlan plan, Desk proposed, Clock clock, Known known, Instant now) {
    try {
      return plan.with(clock, counted(proposed, clock, known, now, null, PREVIEW).clock(), now);
    } catch (NoWorkingTimeException e) {
      return plan.withFailure();
    }
  }

  private static Clock.Turn counted(
      Desk desk, Clock clock, Known known, Instant now, @Nullable String actor, Reason reason) {
    WorkingCalendar calendar = desk.calendarOrOffice(clock.calendar());
    Grievance grievance = known.grievances().get(clock.issue());
    LimitRule rule =
        grievance == null
            ? null
            : desk.limits()
                .find(clock.kind(), grievance.subject(), calendar.dateOf(clock.started()))
                .orElse(null);
    if (grievance == null || rule == null) {
      return new Clock.Turn(clock, List.of());
    }
    return clock.recalculated(
        calendar,
        desk.ladderOf(grievance.department()),
        rule,
        Pause.in(known.histories(), clock.id()),
        now,
        actor,
        reason);
  }

  /** What the counting of a page needs, read in one go. */
  private record Known(List<ClockEvent> histories, Map<IssueId, Grievance> grievances) {}

  private Known known(List<Clock> page) {
    Set<IssueId> issues = page.stream().map(Clock::issue).collect(Collectors.toSet());
    return new Known(clocks.histories(issues), grievances.find(issues));
  }

  private static String cause(RuntimeException e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE - 1) + "…";
  }
}
