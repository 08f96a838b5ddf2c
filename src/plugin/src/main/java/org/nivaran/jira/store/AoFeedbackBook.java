package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallOutSample.Candidate;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackLinks.Question;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackTopic;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.FeedbackBook;

/** What is known beside a question: columns of its row, replies, calls; figures by the database. */
public final class AoFeedbackBook implements FeedbackBook {

  private static final String CALL =
      "select ISSUE_ID, ATTEMPT, DEPARTMENT, POST, CHANNEL, CATEGORY, LANG, RESOLUTION, WAY,"
          + " HANDLER, CALL_WHY, CALL_DUE, CALL_TRIES from $FEEDBACK where ANSWER is null and ";

  /** A resolution that was opened again, as often as it was asked about or more. */
  private static final String REOPENED = "g.REOPENINGS >= f.ATTEMPT";

  private static final String FROM =
      " from $FEEDBACK f left join $GRIEVANCE g on g.ISSUE_ID = f.ISSUE_ID"
          + " where f.ASKED >= ? and f.ASKED < ? and f.DEPARTMENT is not null";

  private final Database database;

  public AoFeedbackBook(Database database) {
    this.database = database;
  }

  @Override
  public void describe(IssueId issue, int attempt, FeedbackTopic topic) {
    PostKey post = topic.post();
    CategoryKey category = topic.category();
    database.write(
        session ->
            session.update(
                "update $FEEDBACK set DEPARTMENT = ?, POST = ?, CHANNEL = ?, CATEGORY = ?,"
                    + " LANG = ?, RESOLUTION = ?, WAY = ?, HANDLER = ?, CALL_TRIES = 0,"
                    + " CALL_ANSWERED = 0, CONTRADICTED = 0 where UNIQUE_KEY = ?",
                topic.department().value(),
                post == null ? null : post.value(),
                topic.channel(),
                category == null ? null : category.value(),
                topic.language().tag(),
                topic.resolution(),
                topic.way(),
                topic.handler(),
                key(issue, attempt)));
  }

  @Override
  public boolean keep(FeedbackReply reply) {
    Insert row =
        Insert.into("FEEDBACK_REPLY")
            .set("UNIQUE_KEY", reply.key())
            .set("ISSUE_ID", reply.issue().value())
            .set("ATTEMPT", reply.attempt())
            .set("DONE", number(reply.done()))
            .set("SATISFIED", number(reply.satisfied()))
            .set("CONTACTED", number(reply.contacted()))
            .set("REMARK", reply.comment())
            .set("WAY", reply.way())
            .set("BY_WHOM", reply.by())
            .set("AT_TIME", reply.at())
            .set("COUNTS", number(reply.counts()));
    return database.write(
        session -> {
          boolean kept = session.insertIfAbsent(row);
          if (kept && reply.answer() == FeedbackAnswer.NOT_SOLVED) {
            session.update(
                "update $FEEDBACK set CONTRADICTED = 1 where UNIQUE_KEY = ?",
                key(reply.issue(), reply.attempt()));
          }
          return kept;
        });
  }

  @Override
  public List<FeedbackReply> replies(IssueId issue) {
    return database.read(
        session ->
            session.list(
                "select UNIQUE_KEY, ISSUE_ID, ATTEMPT, DONE, SATISFIED, CONTACTED, REMARK, WAY,"
                    + " BY_WHOM, AT_TIME, COUNTS from $FEEDBACK_REPLY where ISSUE_ID = ?"
                    + " order by AT_TIME, ID",
                AoFeedbackBook::reply,
                issue.value()));
  }

  private static FeedbackReply reply(Row row) throws SQLException {
    return new FeedbackReply(
        row.text("UNIQUE_KEY"),
        new IssueId(row.number("ISSUE_ID")),
        row.integer("ATTEMPT"),
        truth(row.numberOrNull("DONE")),
        row.integer("SATISFIED") == 1,
        truth(row.numberOrNull("CONTACTED")),
        row.text("REMARK"),
        row.constant("WAY", FeedbackWay.class),
        row.text("BY_WHOM"),
        row.time("AT_TIME"),
        row.integer("COUNTS") == 1);
  }

  @Override
  public boolean wantCall(IssueId issue, int attempt, CallReason why, Instant due) {
    Instant until = due.plus(CallOutRules.VALID);
    return database.write(
        session ->
            session.update(
                    "update $FEEDBACK set CALL_WHY = ?, CALL_DUE = ?,"
                        + " EXPIRES = case when EXPIRES < ? then ? else EXPIRES end"
                        + " where UNIQUE_KEY = ? and CALL_WHY is null and ANSWER is null"
                        + " and DEPARTMENT is not null",
                    why,
                    due,
                    until,
                    until,
                    key(issue, attempt))
                == 1);
  }

  @Override
  public List<CallOut> due(Instant now, int limit) {
    return database.read(
        session ->
            session.some(
                CALL + "CALL_DUE <= ? order by CALL_DUE, ISSUE_ID",
                AoFeedbackBook::call,
                0,
                limit,
                now));
  }

  @Override
  public Optional<CallOut> callOut(IssueId issue, int attempt) {
    return database.read(
        session ->
            session.first(
                CALL + "CALL_DUE is not null and UNIQUE_KEY = ?",
                AoFeedbackBook::call,
                key(issue, attempt)));
  }

  private static CallOut call(Row row) throws SQLException {
    String post = row.textOrNull("POST");
    String category = row.textOrNull("CATEGORY");
    return new CallOut(
        new IssueId(row.number("ISSUE_ID")),
        row.integer("ATTEMPT"),
        new FeedbackTopic(
            new DepartmentKey(row.text("DEPARTMENT")),
            post == null ? null : new PostKey(post),
            row.constant("CHANNEL", Channel.class),
            category == null ? null : new CategoryKey(category),
            new Language(row.text("LANG")),
            row.constant("RESOLUTION", ResolutionKind.class),
            row.constant("WAY", FeedbackWay.class),
            row.textOrNull("HANDLER")),
        row.constant("CALL_WHY", CallReason.class),
        row.time("CALL_DUE"),
        row.integer("CALL_TRIES"));
  }

  @Override
  public boolean tried(
      IssueId issue, int attempt, int before, CallTry attemptMade, @Nullable Instant next) {
    Insert row =
        Insert.into("FEEDBACK_CALL")
            .set("UNIQUE_KEY", key(issue, attempt) + ":" + before)
            .set("ISSUE_ID", issue.value())
            .set("ATTEMPT", attempt)
            .set("TRY_NO", before)
            .set("AT_TIME", attemptMade.at())
            .set("BY_WHOM", attemptMade.by())
            .set("RESULT", attemptMade.result());
    boolean answered = attemptMade.result() == CallTry.Result.ANSWERED;
    return database.write(
        session -> {
          boolean mine =
              session.update(
                      "update $FEEDBACK set CALL_TRIES = ?, CALL_DUE = ?, CALL_ANSWERED = ?"
                          + " where UNIQUE_KEY = ? and CALL_TRIES = ? and CALL_WHY is not null",
                      before + 1,
                      next,
                      answered ? 1 : 0,
                      key(issue, attempt),
                      before)
                  == 1;
          if (mine) {
            session.insertIfAbsent(row);
          }
          return mine;
        });
  }

  @Override
  public List<CallTry> tries(IssueId issue, int attempt) {
    return database.read(
        session ->
            session.list(
                "select AT_TIME, BY_WHOM, RESULT from $FEEDBACK_CALL where ISSUE_ID = ?"
                    + " and ATTEMPT = ? order by TRY_NO",
                row ->
                    new CallTry(
                        row.time("AT_TIME"),
                        row.text("BY_WHOM"),
                        row.constant("RESULT", CallTry.Result.class)),
                issue.value(),
                attempt));
  }

  @Override
  public List<Question> toRemind(Instant askedBefore, Instant now, int limit) {
    return database.read(
        session ->
            session.some(
                "select ISSUE_ID, ATTEMPT from $FEEDBACK where ASKED < ? and ASKED > ?"
                    + " and EXPIRES > ? and ANSWER is null and REMINDED is null"
                    + " and WAY is not null and WAY <> ? order by ASKED, ID",
                row -> new Question(new IssueId(row.number("ISSUE_ID")), row.integer("ATTEMPT")),
                0,
                limit,
                askedBefore,
                // Older ones have run out, unless somebody calls about them.
                now.minus(FeedbackRequest.VALID),
                now,
                FeedbackWay.CALL_OUT));
  }

  @Override
  public boolean reminded(IssueId issue, int attempt, Instant now) {
    return database.write(
        session ->
            session.update(
                    "update $FEEDBACK set REMINDED = ? where UNIQUE_KEY = ?"
                        + " and REMINDED is null and WAY is not null",
                    now,
                    key(issue, attempt))
                == 1);
  }

  @Override
  public Optional<FeedbackWay> way(IssueId issue, int attempt) {
    return database.read(
        session ->
            session.first(
                "select WAY from $FEEDBACK where WAY is not null and UNIQUE_KEY = ?",
                row -> row.constant("WAY", FeedbackWay.class),
                key(issue, attempt)));
  }

  /** Whoever moved a clock of it; ticks have nobody. */
  @Override
  public Set<String> hands(IssueId issue) {
    Set<String> hands = new TreeSet<>();
    database.read(
        session ->
            session.list(
                "select distinct ACTOR from $CLOCK_EVENT where ISSUE_ID = ? and ACTOR is not null",
                row -> hands.add(row.text("ACTOR")),
                issue.value()));
    return hands;
  }

  @Override
  public List<Candidate> candidates(Instant from, Instant to) {
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID, ATTEMPT, DEPARTMENT, HANDLER from $FEEDBACK where ASKED >= ?"
                    + " and ASKED < ? and ANSWER is null and CALL_WHY is null"
                    + " and DEPARTMENT is not null order by ISSUE_ID, ATTEMPT",
                row ->
                    new Candidate(
                        new IssueId(row.number("ISSUE_ID")),
                        row.integer("ATTEMPT"),
                        new DepartmentKey(row.text("DEPARTMENT")),
                        row.textOrNull("HANDLER")),
                from,
                to));
  }

  @Override
  public Map<String, StandingOut.Answers> byHandler(Instant from, Instant to) {
    Map<String, StandingOut.Answers> all = new TreeMap<>();
    database.read(
        session ->
            session.list(
                "select HANDLER, count(*) as ANSWERS,"
                    + " sum(case when ANSWER = ? then 1 else 0 end) as GOOD from $FEEDBACK"
                    + " where ASKED >= ? and ASKED < ? and ANSWER is not null"
                    + " and HANDLER is not null group by HANDLER",
                row ->
                    all.put(
                        row.text("HANDLER"),
                        new StandingOut.Answers(row.integer("ANSWERS"), row.integer("GOOD"))),
                FeedbackAnswer.SOLVED,
                from,
                to));
    return all;
  }

  @Override
  public List<FeedbackFigures> figures(FeedbackFigures.By by, Instant from, Instant to) {
    String bucket = bucket(by);
    List<FeedbackFigures> all =
        new ArrayList<>(
            database.read(
                session ->
                    session.list(
                        "select "
                            + bucket
                            + " as BUCKET, count(*) as N_ASKED, "
                            + sum("f.ANSWER is not null")
                            + " as N_ANSWERED, "
                            + sum("f.ANSWER = ?")
                            + " as N_SATISFIED, "
                            + sum(REOPENED)
                            + " as N_REOPENED, "
                            + sum("f.ANSWER = ? and (f.CONTRADICTED = 1 or " + REOPENED + ")")
                            + " as N_CONTRADICTED"
                            + FROM
                            + " group by "
                            + bucket,
                        row -> figures(by, row),
                        FeedbackAnswer.SOLVED,
                        FeedbackAnswer.SOLVED,
                        from,
                        to)));
    all.sort(java.util.Comparator.comparing(FeedbackFigures::of));
    return all;
  }

  private static String sum(String condition) {
    return "sum(case when " + condition + " then 1 else 0 end)";
  }

  private static FeedbackFigures figures(FeedbackFigures.By by, Row row) throws SQLException {
    return new FeedbackFigures(
        shown(by, row.textOrNull("BUCKET")),
        row.number("N_ASKED"),
        row.number("N_ANSWERED"),
        row.number("N_SATISFIED"),
        row.number("N_REOPENED"),
        row.number("N_CONTRADICTED"));
  }

  /** A channel goes by its key, everything else by what is stored. */
  private static String shown(FeedbackFigures.By by, @Nullable String bucket) {
    if (bucket == null) {
      return "";
    }
    return by == FeedbackFigures.By.CHANNEL ? Channel.valueOf(bucket).key() : bucket;
  }

  private static String bucket(FeedbackFigures.By by) {
    return switch (by) {
      case DEPARTMENT -> "f.DEPARTMENT";
      case POST -> "f.POST";
      case CHANNEL -> "f.CHANNEL";
      case CATEGORY -> "f.CATEGORY";
      case LANGUAGE -> "f.LANG";
      case WAY -> "f.WAY";
    };
  }

  @Override
  public List<Question> list(
      FeedbackFigures.By by, String of, FeedbackFigures.Number number, Instant from, Instant to) {
    List<Object> arguments = new ArrayList<>(List.of(from, to));
    String where = bucket(by) + " is null";
    if (!of.isEmpty()) {
      where = bucket(by) + " = ?";
      String key =
          by == FeedbackFigures.By.CHANNEL ? Channel.ofKey(of).map(Channel::name).orElse(of) : of;
      arguments.add(key);
    }
    String also =
        switch (number) {
          case ASKED -> "";
          case ANSWERED -> " and f.ANSWER is not null";
          case SATISFIED -> " and f.ANSWER = ?";
          case REOPENED -> " and " + REOPENED;
          case CONTRADICTED -> " and f.ANSWER = ? and (f.CONTRADICTED = 1 or " + REOPENED + ")";
        };
    if (also.contains("?")) {
      arguments.add(FeedbackAnswer.SOLVED);
    }
    String statement =
        "select f.ISSUE_ID, f.ATTEMPT"
            + FROM
            + " and "
            + where
            + also
            + " order by f.ISSUE_ID, f.ATTEMPT";
    return database.read(
        session ->
            session.list(
                statement,
                row -> new Question(new IssueId(row.number("ISSUE_ID")), row.integer("ATTEMPT")),
                arguments.toArray()));
  }

  @Override
  public List<Quota> quotas(Instant from, Instant to) {
    return database.read(
        session ->
            session.list(
                "select DEPARTMENT, count(*) as WANTED,"
                    + " sum(case when CALL_TRIES > 0 then 1 else 0 end) as TRIED,"
                    + " sum(CALL_ANSWERED) as REACHED from $FEEDBACK where ASKED >= ?"
                    + " and ASKED < ? and CALL_WHY is not null and DEPARTMENT is not null"
                    + " group by DEPARTMENT order by DEPARTMENT",
                row ->
                    new Quota(
                        row.text("DEPARTMENT"),
                        row.number("WANTED"),
                        row.number("TRIED"),
                        row.number("REACHED")),
                from,
                to));
  }

  private static String key(IssueId issue, int attempt) {
    return issue.value() + ":" + attempt;
  }

  private static @Nullable Integer number(@Nullable Boolean truth) {
    return truth == null ? null : Integer.valueOf(truth ? 1 : 0);
  }

  private static @Nullable Boolean truth(@Nullable Long number) {
    return number == null ? null : Boolean.valueOf(number == 1);
  }
}
