package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.NoticeBook;

/**
 * What officers are told, over two tables. URGENT_AT is empty unless a line is to be told by
 * itself, WAITS_FOR unless it waits for a digest, so both indexes are as small as the work.
 */
public final class AoNoticeBook implements NoticeBook {

  private static final String LINES =
      "select UNIQUE_KEY, USER_NAME, ISSUE_ID, REFERENCE, CLOCK_KIND, STEP, LEVEL_NO, AT_TIME,"
          + " DUE_AT, NOTED, FORM from $NOTICE_LINE where ";

  private enum State {
    BEGUN,
    TOLD,
    REFUSED
  }

  private final Database database;

  public AoNoticeBook(Database database) {
    this.database = database;
  }

  @Override
  public boolean note(NoticeLine line) {
    Insert row =
        Insert.into("NOTICE_LINE")
            .set("UNIQUE_KEY", line.key())
            .set("USER_NAME", line.user())
            .set("ISSUE_ID", line.issue().value())
            .set("REFERENCE", line.reference().toString())
            .set("CLOCK_KIND", line.clock())
            .set("STEP", line.step())
            .set("LEVEL_NO", line.level().number())
            .set("AT_TIME", line.at())
            .set("DUE_AT", line.due())
            .set("NOTED", line.noted())
            .set("FORM", line.urgent() ? OfficerNotice.Form.URGENT : OfficerNotice.Form.DIGEST)
            .set("URGENT_AT", line.urgent() ? line.noted() : null)
            .set("WAITS_FOR", line.user());
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public List<NoticeLine> urgent(Instant now, int limit) {
    return database.read(
        session ->
            session.list(
                LINES + "URGENT_AT <= ? order by ID limit ?", AoNoticeBook::line, now, limit));
  }

  @Override
  public void calm(String line) {
    database.write(session -> calm(session, line));
  }

  @Override
  public List<String> readers(Instant notedBefore) {
    return database.read(
        session ->
            session.list(
                "select distinct WAITS_FOR from $NOTICE_LINE"
                    + " where WAITS_FOR is not null and NOTED < ? order by WAITS_FOR",
                row -> row.text("WAITS_FOR"),
                notedBefore));
  }

  @Override
  public List<NoticeLine> forDigest(String user, Instant notedBefore, int limit) {
    return database.read(
        session ->
            session.list(
                LINES + "WAITS_FOR = ? and NOTED < ? order by ID limit ?",
                AoNoticeBook::line,
                user,
                notedBefore,
                limit));
  }

  @Override
  public boolean begin(OfficerNotice notice, Instant now, Instant again) {
    Insert row =
        Insert.into("NOTICE")
            .set("UNIQUE_KEY", notice.key())
            .set("USER_NAME", notice.user())
            .set("FORM", notice.form())
            .set("STATE", State.BEGUN)
            .set("AT_TIME", now)
            .set("AGAIN", again);
    return database.write(
        session ->
            session.insertIfAbsent(row)
                || session.update(
                        "update $NOTICE set STATE = ?, AT_TIME = ?, AGAIN = ?"
                            + " where UNIQUE_KEY = ? and STATE <> ? and AGAIN <= ?",
                        State.BEGUN,
                        now,
                        again,
                        notice.key(),
                        State.TOLD,
                        now)
                    == 1);
  }

  @Override
  public void told(OfficerNotice notice, Instant at) {
    boolean digest = notice.form() == OfficerNotice.Form.DIGEST;
    database.write(
        session -> {
          for (NoticeLine line : notice.lines()) {
            calm(session, line.key());
            if (digest) {
              session.update(
                  "update $NOTICE_LINE set WAITS_FOR = null where UNIQUE_KEY = ?", line.key());
            }
          }
          if (digest) {
            session.update(
                "delete from $NOTICE where USER_NAME = ? and STATE = ?",
                notice.user(),
                State.REFUSED);
          }
          return session.update(
              "update $NOTICE set STATE = ?, AT_TIME = ? where UNIQUE_KEY = ?",
              State.TOLD,
              at,
              notice.key());
        });
  }

  @Override
  public void refused(OfficerNotice notice, Reason why, Instant at, Instant again) {
    database.write(
        session -> {
          if (notice.form() == OfficerNotice.Form.DIGEST) {
            session.update(
                "delete from $NOTICE where USER_NAME = ? and STATE = ? and FORM = ?",
                notice.user(),
                State.REFUSED,
                OfficerNotice.Form.DIGEST);
          } else {
            for (NoticeLine line : notice.lines()) {
              session.update(
                  "update $NOTICE_LINE set URGENT_AT = ? where UNIQUE_KEY = ?", again, line.key());
            }
          }
          return session.update(
              "update $NOTICE set STATE = ?, AT_TIME = ?, AGAIN = ?, REASON_KEY = ?,"
                  + " REASON_ARGS = ? where UNIQUE_KEY = ?",
              State.REFUSED,
              at,
              again,
              why.key(),
              Json.of(why.args()),
              notice.key());
        });
  }

  @Override
  public List<UntoldNotice> untold(int limit) {
    return database.read(
        session ->
            session.list(
                "select UNIQUE_KEY, USER_NAME, FORM, REASON_KEY, REASON_ARGS, AT_TIME, AGAIN"
                    + " from $NOTICE where STATE = ? order by AT_TIME desc, ID limit ?",
                AoNoticeBook::untold,
                State.REFUSED,
                limit));
  }

  @Override
  public Optional<Instant> lastTold(OfficerNotice.Form form) {
    return database.read(
        session ->
            session.first(
                "select AT_TIME from $NOTICE where STATE = ? and FORM = ?"
                    + " order by AT_TIME desc limit 1",
                row -> row.time("AT_TIME"),
                State.TOLD,
                form));
  }

  @Override
  public void forget(Instant before) {
    database.write(
        session -> {
          session.update("delete from $NOTICE_LINE where NOTED < ? and WAITS_FOR is null", before);
          return session.update(
              "delete from $NOTICE where AT_TIME < ? and STATE <> ?", before, State.REFUSED);
        });
  }

  private static int calm(Session session, String line) {
    return session.update(
        "update $NOTICE_LINE set URGENT_AT = null where UNIQUE_KEY = ? and URGENT_AT is not null",
        line);
  }

  private static NoticeLine line(Row row) throws SQLException {
    return new NoticeLine(
        row.text("UNIQUE_KEY"),
        row.text("USER_NAME"),
        new IssueId(row.number("ISSUE_ID")),
        Reference.parse(row.text("REFERENCE"))
            .orElseThrow(() -> new SQLException("REFERENCE is none")),
        row.constant("CLOCK_KIND", ClockKind.class),
        row.constant("STEP", ClockStep.class),
        new Level(row.integer("LEVEL_NO")),
        row.time("AT_TIME"),
        row.time("DUE_AT"),
        row.time("NOTED"),
        row.constant("FORM", OfficerNotice.Form.class) == OfficerNotice.Form.URGENT);
  }

  private static UntoldNotice untold(Row row) throws SQLException {
    return new UntoldNotice(
        row.text("UNIQUE_KEY"),
        row.text("USER_NAME"),
        row.constant("FORM", OfficerNotice.Form.class),
        Json.reason(row.text("REASON_KEY"), row.text("REASON_ARGS")),
        row.time("AT_TIME"),
        row.time("AGAIN"));
  }
}
