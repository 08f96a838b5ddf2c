package org.nivaran.jira.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nivaran.jira.settings.SetupJournal;

/** The journal of the set-up over its tables. */
public final class AoSetupJournal implements SetupJournal {

  private static final String NAME = "current";

  private final Database database;

  public AoSetupJournal(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Run> run() {
    return database.read(
        session ->
            session.first(
                "select * from $SETUP_RUN where NAME = ?",
                row ->
                    new Run(
                        row.text("REQUEST"),
                        row.constant("STATE", State.class),
                        row.text("STARTED_BY"),
                        row.time("STARTED_AT"),
                        row.time("SEEN_AT"),
                        row.timeOrNull("ENDED_AT"),
                        row.text("OWNER"),
                        row.integer("STOP_ASKED") > 0),
                NAME));
  }

  @Override
  public boolean begin(Run run, Instant staleBefore) {
    return database.write(
        session -> {
          int changed =
              session.update(
                  "update $SETUP_RUN set REQUEST = ?, STATE = ?, STARTED_BY = ?, STARTED_AT = ?,"
                      + " SEEN_AT = ?, ENDED_AT = null, OWNER = ?, STOP_ASKED = 0"
                      + " where NAME = ? and (STATE <> ? or SEEN_AT < ?)",
                  run.request(),
                  State.RUNNING,
                  run.startedBy(),
                  run.started(),
                  run.seen(),
                  run.owner(),
                  NAME,
                  State.RUNNING,
                  staleBefore);
          boolean begun = changed > 0 || session.insertIfAbsent(row(run));
          if (begun) {
            session.update("delete from $SETUP_STEP");
          }
          return begun;
        });
  }

  @Override
  public void forgetRun() {
    database.write(
        session ->
            session.update(
                        "delete from $SETUP_RUN where NAME = ? and STATE <> ?", NAME, State.RUNNING)
                    > 0
                && session.update("delete from $SETUP_STEP") > 0);
  }

  private static Insert row(Run run) {
    return Insert.into("SETUP_RUN")
        .set("NAME", NAME)
        .set("REQUEST", run.request())
        .set("STATE", State.RUNNING)
        .set("STARTED_BY", run.startedBy())
        .set("STARTED_AT", run.started())
        .set("SEEN_AT", run.seen())
        .set("OWNER", run.owner())
        .set("STOP_ASKED", 0);
  }

  @Override
  public boolean resume(String owner, Instant now, Instant staleBefore) {
    return database.write(
        session ->
            session.update(
                    "update $SETUP_RUN set STATE = ?, SEEN_AT = ?, ENDED_AT = null, OWNER = ?,"
                        + " STOP_ASKED = 0 where NAME = ? and (STATE <> ? or SEEN_AT < ?)",
                    State.RUNNING,
                    now,
                    owner,
                    NAME,
                    State.RUNNING,
                    staleBefore)
                > 0);
  }

  @Override
  public boolean beat(String owner, Instant now) {
    return database.write(
        session ->
            session.update(
                    "update $SETUP_RUN set SEEN_AT = ?"
                        + " where NAME = ? and OWNER = ? and STATE = ? and STOP_ASKED = 0",
                    now,
                    NAME,
                    owner,
                    State.RUNNING)
                > 0);
  }

  @Override
  public void askToStop() {
    database.write(
        session ->
            session.update(
                "update $SETUP_RUN set STOP_ASKED = 1 where NAME = ? and STATE = ?",
                NAME,
                State.RUNNING));
  }

  @Override
  public void end(String owner, State state, Instant now) {
    database.write(
        session ->
            session.update(
                "update $SETUP_RUN set STATE = ?, ENDED_AT = ?, SEEN_AT = ?"
                    + " where NAME = ? and OWNER = ?",
                state,
                now,
                now,
                NAME,
                owner));
  }

  @Override
  public void step(Step step) {
    String details = ReasonsJson.of(step.details());
    String name = Objects.requireNonNull(Texts.fitting(step.name()));
    database.write(
        session -> {
          int changed =
              session.update(
                  "update $SETUP_STEP set OUTCOME = ?, DETAILS = ?, SEQ = ?, NAME = ?"
                      + " where ITEM_KEY = ?",
                  step.outcome(),
                  details,
                  step.position(),
                  name,
                  step.itemKey());
          return changed > 0
              || session.insertIfAbsent(
                  Insert.into("SETUP_STEP")
                      .set("ITEM_KEY", step.itemKey())
                      .set("SEQ", step.position())
                      .set("PART", step.part())
                      .set("NAME", name)
                      .set("OUTCOME", step.outcome())
                      .set("DETAILS", details));
        });
  }

  @Override
  public List<Step> steps() {
    return database.read(
        session ->
            session.list(
                "select * from $SETUP_STEP order by SEQ, ID",
                row ->
                    new Step(
                        row.integer("SEQ"),
                        row.text("ITEM_KEY"),
                        row.text("PART"),
                        row.text("NAME"),
                        row.constant("OUTCOME", Outcome.class),
                        ReasonsJson.read(row.text("DETAILS")))));
  }

  @Override
  public Map<String, Made> made() {
    Map<String, Made> made = new LinkedHashMap<>();
    database
        .read(
            session ->
                session.list(
                    "select * from $SETUP_MADE order by ID",
                    row ->
                        new Made(
                            row.text("ITEM_KEY"),
                            row.text("PART"),
                            row.text("NAME"),
                            row.text("MADE_ID"),
                            row.time("MADE_AT"))))
        .forEach(each -> made.put(each.itemKey(), each));
    return made;
  }

  @Override
  public void made(Made made) {
    database.write(
        session -> {
          int changed =
              session.update(
                  "update $SETUP_MADE set MADE_ID = ? where ITEM_KEY = ?",
                  made.id(),
                  made.itemKey());
          return changed > 0
              || session.insertIfAbsent(
                  Insert.into("SETUP_MADE")
                      .set("ITEM_KEY", made.itemKey())
                      .set("PART", made.part())
                      .set("NAME", Objects.requireNonNull(Texts.fitting(made.name())))
                      .set("MADE_ID", made.id())
                      .set("MADE_AT", made.at()));
        });
  }

  @Override
  public void forget(String itemKey) {
    database.write(
        session -> session.update("delete from $SETUP_MADE where ITEM_KEY = ?", itemKey));
  }
}
