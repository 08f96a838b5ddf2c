package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.ErasureLog.Erasure;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.OldRecords.What;
import org.nivaran.core.testing.OldRecordsContract;

/** {@link AoOldRecords} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoOldRecordsTest extends OldRecordsContract {

  private static final Instant LONG_AGO = Instant.parse("2023-01-01T06:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final String NUMBER = "+919876543210";

  private final Database database;
  private final AoOldRecords records;
  private long next = 1;

  public AoOldRecordsTest(RealDatabase kind) {
    database = kind.emptied().database();
    records = new AoOldRecords(database);
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected OldRecords records() {
    return records;
  }

  @Override
  protected void put(What what, Instant at) {
    switch (what) {
      case INBOX -> inbox(InboxEntry.State.DONE, at);
      case OUTBOX -> outbox(SendState.READ, null, at);
      case MESSAGES -> message(next++, at);
      case CONVERSATIONS -> conversation(next++, null, at);
      case CITIZENS -> citizen(NUMBER, at);
      case TALKS -> talk(next++, at);
      case HISTORY ->
          insert(
              Insert.into("AUDIT")
                  .set("RECORD_KIND", "places")
                  .set("RECORD_KEY", "tilda")
                  .set("WHO", "admin")
                  .set("CHANGED_AT", at)
                  .set("DEED", "changed"));
      case UPLOADS ->
          insert(
              Insert.into("UPLOAD")
                  .set("TOKEN", "t" + next++)
                  .set("WHO", "admin")
                  .set("RECORD_KIND", "places")
                  .set("FILE_NAME", "places.csv")
                  .set("KEPT_AT", at)
                  .set("CONTENT", "key"));
    }
  }

  @Test
  public void whatIsNotDoneWithStays() {
    inbox(InboxEntry.State.WAITING, LONG_AGO);
    inbox(InboxEntry.State.CLAIMED, LONG_AGO);
    outbox(SendState.WAITING, null, LONG_AGO);
    outbox(SendState.SENDING, null, LONG_AGO);

    assertThat(records.erase(What.INBOX, NOW, 10)).isZero();
    assertThat(records.erase(What.OUTBOX, NOW, 10)).isZero();
  }

  @Test
  public void whatBelongsToAnOpenGrievanceStays() {
    grievance(501, 1, LONG_AGO, null);
    grievance(502, 1, LONG_AGO, LONG_AGO);
    outbox(SendState.READ, 501L, LONG_AGO);
    outbox(SendState.READ, 502L, LONG_AGO);
    message(501, LONG_AGO);
    message(502, LONG_AGO);
    conversation(1, 501L, LONG_AGO);
    conversation(2, 502L, LONG_AGO);
    talk(501, LONG_AGO);
    talk(502, LONG_AGO);

    for (What what : Set.of(What.OUTBOX, What.MESSAGES, What.CONVERSATIONS, What.TALKS)) {
      assertThat(records.count(what, NOW)).as("%s", what).isEqualTo(1);
      assertThat(records.erase(what, NOW, 10)).as("%s", what).isEqualTo(1);
    }
    assertThat(
            database.<Long>read(
                session ->
                    session
                        .first(
                            "select OPEN_ISSUE from $CONVERSATION", row -> row.number("OPEN_ISSUE"))
                        .orElse(0L)))
        .isEqualTo(501);
  }

  @Test
  public void aCitizenIsForgottenWhenNothingOfTheirsIsOpenOrNew() {
    long done = citizen(NUMBER, LONG_AGO);
    grievance(601, done, LONG_AGO, LONG_AGO);
    long open = citizen("+919876543211", LONG_AGO);
    grievance(602, open, LONG_AGO, null);
    long lately = citizen("+919876543212", LONG_AGO);
    grievance(603, lately, LONG_AGO, NOW);
    long writes = citizen("+919876543213", LONG_AGO);
    conversation(writes, null, NOW);
    citizen("+919876543214", NOW);

    assertThat(records.erase(What.CITIZENS, NOW, 10)).isEqualTo(1);

    AoCitizenStore citizens = new AoCitizenStore(database, InstantSource.fixed(NOW));
    assertThat(citizens.find(new CitizenId(done))).isEmpty();
    assertThat(citizens.byPhone(new PhoneNumber(NUMBER))).isEmpty();
    assertThat(citizens.find(new CitizenId(open))).isPresent();
    assertThat(citizens.find(new CitizenId(lately))).isPresent();
    assertThat(citizens.find(new CitizenId(writes))).isPresent();
    // The grievance still counts as theirs.
    assertThat(count("select count(*) as FOUND from $GRIEVANCE where CITIZEN_ID = ?", done))
        .isEqualTo(1);
    assertThat(count("select count(*) as FOUND from $CITIZEN where ID = ? and NAME is null", done))
        .isEqualTo(1);
  }

  @Test
  public void theFiguresStayAsTheyAre() {
    insert(
        Insert.into("TALLY")
            .set("UNIQUE_KEY", "19000:phe:IN")
            .set("DAY_NO", 19_000)
            .set("DEPARTMENT", "phe")
            .set("COUNTER", "IN")
            .set("AMOUNT", 7));
    grievance(701, citizen(NUMBER, LONG_AGO), LONG_AGO, LONG_AGO);

    for (What what : What.values()) {
      put(what, LONG_AGO);
      records.erase(what, NOW, 100);
    }

    assertThat(count("select count(*) as FOUND from $TALLY where AMOUNT = ?", 7)).isEqualTo(1);
    assertThat(count("select count(*) as FOUND from $GRIEVANCE where ISSUE_ID = ?", 701))
        .isEqualTo(1);
  }

  @Test
  public void theDaysAreThoseThatAnAdminHasSet() {
    assertThat(records.days()).isEmpty();
    insert(Insert.into("RETENTION").set("SUBJECT", "inbox").set("DAYS", 400));
    insert(Insert.into("RETENTION").set("SUBJECT", "calls").set("DAYS", 500));

    assertThat(records.days()).isEqualTo(Map.of(What.INBOX, 400));
  }

  @Test
  public void theLastRunIsRemembered() {
    AoErasureLog log = new AoErasureLog(database);
    assertThat(log.last()).isEmpty();

    Erasure first = new Erasure(LONG_AGO, Map.of(What.INBOX, 3), Set.of(), true);
    Erasure second =
        new Erasure(NOW, Map.of(What.INBOX, 0, What.CITIZENS, 12), Set.of(What.CITIZENS), false);
    log.note(first);
    log.note(second);

    assertThat(log.last()).contains(second);
  }

  private void inbox(InboxEntry.State state, Instant at) {
    insert(
        Insert.into("INBOX")
            .set("UNIQUE_KEY", "i" + next++)
            .set("SOURCE", "whatsapp")
            .set("PAYLOAD", "{}")
            .set("RECEIVED", at)
            .set("STATE", state)
            .set("ATTEMPTS", 1));
  }

  private void outbox(SendState state, @Nullable Long issue, Instant at) {
    insert(
        Insert.into("OUTBOX")
            .set("UNIQUE_KEY", "o" + next++)
            .set("LINE", "1")
            .set("CITIZEN_ID", 1)
            .set("ISSUE_ID", issue)
            .set("MESSAGE", "{}")
            .set("STATE", state)
            .set("ATTEMPTS", 1)
            .set("CREATED", at)
            .set("CHANGED", at));
  }

  private void talk(long issue, Instant ended) {
    insert(
        Insert.into("TALK")
            .set("UNIQUE_KEY", "talk:" + issue + ":" + ended)
            .set("ISSUE_ID", issue)
            .set("WANTED_AT", LONG_AGO)
            .set("WISH", "{}")
            .set("ROOM", "0")
            .set("STATE", "ENDED")
            .set("ENDED", ended)
            .set("ACCOUNT", "{}")
            .set("REVISION", 0));
  }

  private void message(long issue, Instant at) {
    insert(
        Insert.into("RECEIVED")
            .set("UNIQUE_KEY", "m" + next++)
            .set("ISSUE_ID", issue)
            .set("CHANNEL_MSG_ID", "wamid")
            .set("AT_TIME", at)
            .set("BODY", "पानी नहीं"));
  }

  private void conversation(long citizen, @Nullable Long issue, Instant at) {
    insert(
        Insert.into("CONVERSATION")
            .set("UNIQUE_KEY", citizen + ":" + next++)
            .set("CITIZEN_ID", citizen)
            .set("LINE", "1")
            .set("LANG", "hi")
            .set("OPEN_ISSUE", issue)
            .set("LAST_INBOUND", at));
  }

  private long citizen(String number, Instant at) {
    return database.<Long>write(
        session ->
            session
                .insertIfAbsentReturningId(
                    Insert.into("CITIZEN")
                        .set("UNIQUE_KEY", "c" + next++)
                        .set("PHONE", number)
                        .set("NAME", "सुनीता")
                        .set("LANG", "hi")
                        .set("CREATED", at))
                .orElseThrow());
  }

  private void grievance(long issue, long citizen, Instant opened, @Nullable Instant resolved) {
    insert(
        Insert.into("GRIEVANCE")
            .set("ISSUE_ID", issue)
            .set("REFERENCE", "RPR-" + issue)
            .set("CHANNEL", "WHATSAPP")
            .set("CITIZEN_ID", citizen)
            .set("LANG", "hi")
            .set("KIND", "COMPLAINT")
            .set("PRIORITY", "NORMAL")
            .set("DEPARTMENT", "phe")
            .set("LEVEL_NO", 1)
            .set("REASON_KEY", "routing.reason.none")
            .set("STATE", resolved == null ? "WITH_DEPARTMENT" : "CLOSED")
            .set("OPENED", opened)
            .set("RESOLVED", resolved)
            .set("SATISFACTION", "NONE")
            .set("TRANSFERS", 0)
            .set("REOPENINGS", 0)
            .set("REVISION", 0));
  }

  private void insert(Insert row) {
    database.write(
        session -> {
          session.insert(row);
          return session;
        });
  }

  private long count(String statement, Object argument) {
    return database.<Long>read(
        session -> session.first(statement, row -> row.number("FOUND"), argument).orElse(0L));
  }
}
