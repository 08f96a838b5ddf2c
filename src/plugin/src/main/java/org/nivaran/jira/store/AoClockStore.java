package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockSchedule;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.clock.ClockTerms;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClockStore;

/** The clocks and their history over their tables. */
public final class AoClockStore implements ClockStore {

  private static final String SELECT =
      "select ID, ISSUE_ID, KIND, CYCLE, LIMIT_AMOUNT, LIMIT_UNIT, RULE_NAME, CALENDAR, LEVEL_NO,"
          + " STATE, STARTED, PAUSED_SINCE, STOPPED, HALF_AT, FOUR_FIFTHS_AT, DUE_AT, NEXT_STEP,"
          + " NEXT_AT, REVISION from $CLOCK where ";

  private static final String EVENTS =
      "select CLOCK_ID, ISSUE_ID, KIND, EVENT_TYPE, STEP, AT_TIME, ACTOR, REASON_KEY, REASON_ARGS,"
          + " DUE_BEFORE, DUE_AFTER, CYCLE, LIMIT_AMOUNT, LIMIT_UNIT, RULE_NAME, CALENDAR, LEVEL_NO"
          + " from $CLOCK_EVENT where ";

  private final Database database;

  public AoClockStore(Database database) {
    this.database = database;
  }

  @Override
  public Clock startIfAbsent(NewClock clock, Reason reason) {
    return database.write(
        session -> {
          Optional<Long> id = session.insertIfAbsentReturningId(row(clock));
          if (id.isEmpty()) {
            return session
                .first(SELECT + "UNIQUE_KEY = ?", AoClockStore::clock, key(clock))
                .orElseThrow(() -> new IllegalStateException("a clock was neither new nor there"));
          }
          Clock stored = kept(clock).stored(new ClockId(id.get()));
          session.insert(row(stored.started(reason)));
          return stored;
        });
  }

  /** As it is read again: to the millisecond, and with a name of its rule that fits. */
  private static NewClock kept(NewClock clock) {
    ClockSchedule schedule = clock.schedule();
    return new NewClock(
        clock.issue(),
        clock.kind(),
        clock.cycle(),
        clock.limit(),
        Objects.requireNonNull(Texts.fitting(clock.rule())),
        clock.calendar(),
        clock.level(),
        kept(clock.started()),
        new ClockSchedule(
            kept(schedule.half()), kept(schedule.fourFifths()), kept(schedule.due())));
  }

  private static Instant kept(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }

  @Override
  public Optional<Clock> find(ClockId id) {
    return database.read(
        session -> session.first(SELECT + "ID = ?", AoClockStore::clock, id.value()));
  }

  @Override
  public List<Clock> of(IssueId issue) {
    return database.read(
        session ->
            session.list(SELECT + "ISSUE_ID = ? order by ID", AoClockStore::clock, issue.value()));
  }

  @Override
  public boolean replace(Clock read, Clock next, List<ClockEvent> events) {
    if (!read.id().equals(next.id())) {
      throw new IllegalArgumentException(
          "clock " + next.id().value() + " in the place of " + read.id().value());
    }
    Update update = new Update("CLOCK", state(next));
    return database.write(
        session -> {
          boolean kept =
              session.update(
                      update.statement("REVISION = REVISION + 1", "ID = ? and REVISION = ?"),
                      update.values(read.id().value(), read.revision()))
                  == 1;
          if (kept) {
            session.insertAll(events.stream().map(AoClockStore::row).toList());
          }
          return kept;
        });
  }

  /**
   * Adding nothing to ID keeps the database from walking through all clocks in the order of their
   * ids: only the index of the next steps is left to it.
   */
  @Override
  public List<Clock> due(Instant now, ClockId after, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "NEXT_AT <= ? and ID + 0 > ? order by ID + 0 limit ?",
                AoClockStore::clock,
                now,
                after.value(),
                limit));
  }

  @Override
  public List<Clock> open(@Nullable CalendarKey calendar, ClockId after, int limit) {
    String all = SELECT + "ID > ? and STATE <> ?";
    return database.read(
        session ->
            calendar == null
                ? session.list(
                    all + " order by ID limit ?",
                    AoClockStore::clock,
                    after.value(),
                    ClockState.STOPPED,
                    limit)
                : session.list(
                    all + " and CALENDAR = ? order by ID limit ?",
                    AoClockStore::clock,
                    after.value(),
                    ClockState.STOPPED,
                    calendar.value(),
                    limit));
  }

  @Override
  public long countOpen(@Nullable CalendarKey calendar) {
    String all = "select count(*) as N from $CLOCK where STATE <> ?";
    return database
        .read(
            session ->
                calendar == null
                    ? session.first(all, row -> row.number("N"), ClockState.STOPPED)
                    : session.first(
                        all + " and CALENDAR = ?",
                        row -> row.number("N"),
                        ClockState.STOPPED,
                        calendar.value()))
        .orElse(0L);
  }

  @Override
  public List<IssueId> issues(@Nullable IssueId after, int limit) {
    return database.read(
        session ->
            session.list(
                "select distinct ISSUE_ID from $CLOCK where ISSUE_ID > ? order by ISSUE_ID limit ?",
                row -> new IssueId(row.number("ISSUE_ID")),
                after == null ? 0L : after.value(),
                limit));
  }

  @Override
  public List<ClockEvent> histories(Set<IssueId> issues) {
    if (issues.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(issues.size(), "?"));
    Object[] ids = issues.stream().map(IssueId::value).toArray();
    return database.read(
        session ->
            session.list(
                EVENTS + "ISSUE_ID in (" + marks + ") order by ID", AoClockStore::event, ids));
  }

  @Override
  public List<ClockEvent> history(IssueId issue) {
    return database.read(
        session ->
            session.list(EVENTS + "ISSUE_ID = ? order by ID", AoClockStore::event, issue.value()));
  }

  private static Insert row(NewClock clock) {
    ClockSchedule schedule = clock.schedule();
    return Insert.into("CLOCK")
        .set("UNIQUE_KEY", key(clock))
        .set("ISSUE_ID", clock.issue().value())
        .set("KIND", clock.kind())
        .set("CYCLE", clock.cycle())
        .set("STARTED", clock.started())
        .set("REVISION", 0)
        .set("LIMIT_AMOUNT", clock.limit().amount())
        .set("LIMIT_UNIT", clock.limit().unit())
        .set("RULE_NAME", Texts.fitting(clock.rule()))
        .set("CALENDAR", clock.calendar().value())
        .set("LEVEL_NO", clock.level().number())
        .set("STATE", ClockState.RUNNING)
        .set("HALF_AT", schedule.half())
        .set("FOUR_FIFTHS_AT", schedule.fourFifths())
        .set("DUE_AT", schedule.due())
        .set("NEXT_STEP", ClockStep.WARN_HALF)
        .set("NEXT_AT", schedule.half());
  }

  private static String key(NewClock clock) {
    return clock.issue().value() + ":" + clock.kind() + ":" + clock.cycle();
  }

  /** All columns that may change, in a fixed order. */
  private static Columns state(Clock clock) {
    ClockSchedule schedule = clock.schedule();
    return new Columns()
        .set("LIMIT_AMOUNT", clock.limit().amount())
        .set("LIMIT_UNIT", clock.limit().unit())
        .set("RULE_NAME", Texts.fitting(clock.rule()))
        .set("CALENDAR", clock.calendar().value())
        .set("LEVEL_NO", clock.level().number())
        .set("STATE", clock.state())
        .set("PAUSED_SINCE", clock.pausedSince())
        .set("STOPPED", clock.stopped())
        .set("HALF_AT", schedule.half())
        .set("FOUR_FIFTHS_AT", schedule.fourFifths())
        .set("DUE_AT", schedule.due())
        .set("NEXT_STEP", clock.nextStep())
        .set("NEXT_AT", clock.nextAt());
  }

  private static Insert row(ClockEvent event) {
    Insert row = withoutTerms(event);
    ClockTerms terms = event.terms();
    return terms == null
        ? row
        : row.set("CYCLE", terms.cycle())
            .set("LIMIT_AMOUNT", terms.limit().amount())
            .set("LIMIT_UNIT", terms.limit().unit())
            .set("RULE_NAME", Texts.fitting(terms.rule()))
            .set("CALENDAR", terms.calendar().value())
            .set("LEVEL_NO", terms.level().number());
  }

  private static Insert withoutTerms(ClockEvent event) {
    return Insert.into("CLOCK_EVENT")
        .set("CLOCK_ID", event.clock().value())
        .set("ISSUE_ID", event.issue().value())
        .set("KIND", event.kind())
        .set("EVENT_TYPE", event.type())
        .set("STEP", event.step())
        .set("AT_TIME", event.at())
        .set("ACTOR", event.actor())
        .set("REASON_KEY", event.reason().key())
        .set("REASON_ARGS", Json.of(event.reason().args()))
        .set("DUE_BEFORE", event.dueBefore())
        .set("DUE_AFTER", event.dueAfter());
  }

  private static Clock clock(Row row) throws SQLException {
    return new Clock(
        new ClockId(row.number("ID")),
        new IssueId(row.number("ISSUE_ID")),
        row.constant("KIND", ClockKind.class),
        row.integer("CYCLE"),
        new Limit(row.integer("LIMIT_AMOUNT"), row.constant("LIMIT_UNIT", LimitUnit.class)),
        row.text("RULE_NAME"),
        new CalendarKey(row.text("CALENDAR")),
        new Level(row.integer("LEVEL_NO")),
        row.constant("STATE", ClockState.class),
        row.time("STARTED"),
        row.timeOrNull("PAUSED_SINCE"),
        row.timeOrNull("STOPPED"),
        new ClockSchedule(row.time("HALF_AT"), row.time("FOUR_FIFTHS_AT"), row.time("DUE_AT")),
        row.constantOrNull("NEXT_STEP", ClockStep.class),
        row.timeOrNull("NEXT_AT"),
        row.integer("REVISION"));
  }

  private static ClockEvent event(Row row) throws SQLException {
    return new ClockEvent(
        new ClockId(row.number("CLOCK_ID")),
        new IssueId(row.number("ISSUE_ID")),
        row.constant("KIND", ClockKind.class),
        row.constant("EVENT_TYPE", ClockEvent.Type.class),
        row.constantOrNull("STEP", ClockStep.class),
        row.time("AT_TIME"),
        row.textOrNull("ACTOR"),
        Json.reason(row.text("REASON_KEY"), row.text("REASON_ARGS")),
        row.timeOrNull("DUE_BEFORE"),
        row.time("DUE_AFTER"),
        terms(row));
  }

  private static @Nullable ClockTerms terms(Row row) throws SQLException {
    LimitUnit unit = row.constantOrNull("LIMIT_UNIT", LimitUnit.class);
    return unit == null
        ? null
        : new ClockTerms(
            row.integer("CYCLE"),
            new Limit(row.integer("LIMIT_AMOUNT"), unit),
            row.text("RULE_NAME"),
            new CalendarKey(row.text("CALENDAR")),
            new Level(row.integer("LEVEL_NO")));
  }
}
