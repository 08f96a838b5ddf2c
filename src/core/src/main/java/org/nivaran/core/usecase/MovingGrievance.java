package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionRules;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.tally.TallyChange;

/**
 * Follows an issue through its workflow in the desk's own records: projection, clocks and figures,
 * all or nothing. Called by the workflow's post-functions; it never calls Jira. Safe for many
 * threads and nodes.
 */
public final class MovingGrievance {

  private static final SuspensionRules RULES = SuspensionRules.STANDARD;

  /** Of what was entered, in a clock's history; the suspension keeps all of it. */
  private static final int MOST_WORDS = 200;

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final RunningClocks clocks;
  private final SuspensionStore suspensions;
  private final TallyStore tally;
  private final Transactions transactions;

  public MovingGrievance(
      ReferenceData referenceData,
      GrievanceStore grievances,
      RunningClocks clocks,
      SuspensionStore suspensions,
      TallyStore tally,
      Transactions transactions) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.clocks = clocks;
    this.suspensions = suspensions;
    this.tally = tally;
    this.transactions = transactions;
  }

  /**
   * What is known about a move.
   *
   * @param at when it was made
   * @param actor the user's key, or null for the machine
   * @param assignment who has it from now on, or null if that does not change
   * @param resolution how it ended; needed for {@link Move#RESOLVE}, else null
   * @param wish what was entered for {@link Move#ASK_CITIZEN} and {@link Move#PUT_ON_HOLD}
   */
  public record Made(
      Move move,
      Instant at,
      @Nullable String actor,
      @Nullable Assignment assignment,
      @Nullable ResolutionKind resolution,
      Suspension.Wish wish) {

    /** A move that does not make the grievance wait. */
    public Made(
        Move move,
        Instant at,
        @Nullable String actor,
        @Nullable Assignment assignment,
        @Nullable ResolutionKind resolution) {
      this(move, at, actor, assignment, resolution, Suspension.Wish.NONE);
    }

    /**
     * A move.
     *
     * @throws IllegalArgumentException if it resolves without saying how
     */
    public Made {
      if (move == Move.RESOLVE && resolution == null) {
        throw new IllegalArgumentException("a resolution says how");
      }
    }

    public static Made of(Move move, Instant at, @Nullable String actor) {
      return new Made(move, at, actor, null, null);
    }

    public static Made resolved(ResolutionKind resolution, Instant at, @Nullable String actor) {
      return new Made(Move.RESOLVE, at, actor, null, resolution);
    }
  }

  /**
   * Records a move that the workflow makes.
   *
   * @return the grievance after it, with its level and due time, or empty if the desk has no
   *     records of the issue
   */
  public Optional<Grievance> moved(IssueId issue, Made made) {
    Desk desk = referenceData.current();
    return transactions.inOne(() -> movedIn(desk, issue, made));
  }

  /**
   * Why a grievance may not be made to wait, or empty if it may. Changes nothing.
   *
   * @param move {@link Move#ASK_CITIZEN} or {@link Move#PUT_ON_HOLD}; any other is allowed
   * @param wish a wait for the citizen without a day ends on the usual one
   */
  public Optional<Reason> refusal(IssueId issue, Move move, Suspension.Wish wish, Instant now) {
    Optional<Suspension.Kind> kind = kindOfWait(move);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    WorkingCalendar calendar = calendar(referenceData.current(), issue);
    long waits =
        suspensions.of(issue).stream()
            .filter(each -> each.kind() == Suspension.Kind.WAITING)
            .count();
    return RULES.refusal(kind.get(), wish, (int) waits, calendar.dateOf(now));
  }

  /** Why and until when it waits now, or empty if it does not. */
  public Optional<Suspension> waiting(IssueId issue) {
    return suspensions.current(issue);
  }

  private Optional<Grievance> movedIn(Desk desk, IssueId issue, Made made) {
    Optional<Grievance> moved = change(desk, issue, made.at(), grievance -> after(grievance, made));
    if (moved.isEmpty()) {
      return moved;
    }
    runClocks(desk, moved.get(), made);
    if (!mayMoveDue(made.move())) {
      return moved;
    }
    Instant due = clocks.due(issue).orElse(null);
    return moved.get().dueAt(due).equals(moved.get())
        ? moved
        : change(desk, issue, made.at(), grievance -> grievance.dueAt(due));
  }

  /** Whether it changes the clock of the whole life; the others have no say in when it is due. */
  private static boolean mayMoveDue(Move move) {
    return switch (move) {
      case SEND_TO_DEPARTMENT, TAKE_UP, TRANSFER, RETURN_TO_DESK, CLOSE -> false;
      case ASK_CITIZEN, PUT_ON_HOLD, CITIZEN_ANSWERED, RESUME_WORK, RESOLVE, REOPEN -> true;
    };
  }

  private Optional<Grievance> change(
      Desk desk, IssueId issue, Instant at, java.util.function.UnaryOperator<Grievance> change) {
    Optional<GrievanceStore.Change> done = grievances.update(issue, change);
    done.ifPresent(
        each ->
            tally.add(
                TallyChange.between(
                    each.before(),
                    each.after(),
                    at.atZone(desk.district().zone()).toLocalDate(),
                    desk.district().zone())));
    return done.map(GrievanceStore.Change::after);
  }

  private static Grievance after(Grievance before, Made made) {
    Assignment next = made.assignment();
    Grievance owned = next == null ? before : before.assigned(next);
    return switch (made.move()) {
      case SEND_TO_DEPARTMENT, TRANSFER -> owned.inState(GrievanceState.WITH_DEPARTMENT);
      case TAKE_UP, CITIZEN_ANSWERED, RESUME_WORK -> owned.inState(GrievanceState.IN_PROGRESS);
      case ASK_CITIZEN -> owned.inState(GrievanceState.WAITING_FOR_CITIZEN);
      case PUT_ON_HOLD -> owned.inState(GrievanceState.ON_HOLD);
      case RETURN_TO_DESK ->
          before
              .assigned(
                  next != null
                      ? next
                      : new Assignment(
                          DepartmentKey.DESK,
                          null,
                          before.assignment().level(),
                          Reason.of("routing.reason.returned")))
              .inState(GrievanceState.AT_DESK);
      case RESOLVE -> {
        ResolutionKind resolution = made.resolution();
        yield owned.resolved(
            resolution == null ? ResolutionKind.RELIEF_GIVEN : resolution, made.at());
      }
      case CLOSE -> owned.closed();
      case REOPEN -> owned.isOpen() ? owned : owned.reopened(owned.assignment().level().next());
    };
  }

  private void runClocks(Desk desk, Grievance grievance, Made made) {
    IssueId issue = grievance.issue();
    RunningClocks.Cause cause =
        new RunningClocks.Cause(made.at(), made.actor(), reason(desk, issue, made));
    switch (made.move()) {
      case SEND_TO_DEPARTMENT -> clocks.enterDepartment(desk, grievance, cause);
      case TAKE_UP -> clocks.contacted(desk, issue, cause);
      case ASK_CITIZEN, PUT_ON_HOLD -> {
        clocks.contacted(desk, issue, cause);
        clocks.pauseAll(issue, cause);
      }
      case CITIZEN_ANSWERED, RESUME_WORK -> clocks.resumeAll(desk, grievance, cause);
      case TRANSFER -> {
        clocks.leaveDepartment(desk, issue, cause);
        clocks.enterDepartment(desk, grievance, cause);
      }
      case RETURN_TO_DESK -> clocks.leaveDepartment(desk, issue, cause);
      case RESOLVE -> clocks.stopAll(desk, issue, cause);
      case REOPEN -> {
        clocks.reopen(desk, grievance, cause);
        clocks.enterDepartment(desk, grievance, cause);
      }
      case CLOSE -> {
        // Everything stopped when it was resolved.
      }
    }
  }

  /** Why the clocks change; on the way it notes that the grievance waits, or does not any more. */
  private Reason reason(Desk desk, IssueId issue, Made made) {
    Optional<Suspension.Kind> kind = kindOfWait(made.move());
    if (kind.isPresent()) {
      WorkingCalendar calendar = calendar(desk, issue);
      return reason(
          suspensions.beginIfNone(
              RULES.suspension(issue, kind.get(), made.wish(), made.at(), calendar)),
          calendar);
    }
    // Whatever else happens to it, it does not wait any more.
    Optional<Suspension> ended = suspensions.end(issue, made.at());
    return ended
        .filter(suspension -> endsByItself(suspension, made))
        .map(
            suspension ->
                Reason.of("clock.reason.over." + key(suspension.kind().name()), suspension.until()))
        .orElseGet(() -> Reason.of("clock.reason." + key(made.move().name())));
  }

  /** The day somebody chose may be a holiday; then it also says on which day work goes on. */
  private static Reason reason(Suspension suspension, WorkingCalendar calendar) {
    String key = "clock.reason.suspended." + key(suspension.kind().name());
    String words = shortened(suspension.words());
    LocalDate opens = calendar.dateOf(suspension.wakes());
    return opens.equals(suspension.until())
        ? Reason.of(key, words, suspension.until())
        : Reason.of(key + ".moved", words, suspension.until(), opens);
  }

  private static boolean endsByItself(Suspension suspension, Made made) {
    return suspension.isOver(made.at())
        && (made.move() == Move.CITIZEN_ANSWERED || made.move() == Move.RESUME_WORK);
  }

  private static Optional<Suspension.Kind> kindOfWait(Move move) {
    return switch (move) {
      case ASK_CITIZEN -> Optional.of(Suspension.Kind.WAITING);
      case PUT_ON_HOLD -> Optional.of(Suspension.Kind.HOLD);
      default -> Optional.empty();
    };
  }

  /** The calendar of whoever has the grievance. */
  private WorkingCalendar calendar(Desk desk, IssueId issue) {
    return desk.calendarOrOffice(
        grievances
            .find(issue)
            .map(grievance -> desk.calendarOf(grievance.department()))
            .orElse(desk.officeCalendar()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String shortened(String words) {
    return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS - 1) + "…";
  }
}
