package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Reservation;

/**
 * The projection of every grievance over its table. Two columns repeat others so that two questions
 * have an index of just the rows they ask for: OPEN_DUE (due, while open) and SEND_FROM (opened,
 * while routed and still at the desk).
 */
public final class AoGrievanceStore implements GrievanceStore {

  private static final String SELECT =
      "select ID, ISSUE_ID, REFERENCE, "
          + Origins.COLUMNS
          + ", KIND, PRIORITY, CATEGORY, PLACE, DEPARTMENT, POST, LEVEL_NO, REASON_KEY,"
          + " REASON_ARGS, STATE, OPENED, REGISTERED, DUE_AT, RESOLVED, RESOLUTION, SATISFACTION,"
          + " TRANSFERS, REOPENINGS, REVISION from $GRIEVANCE where ";

  private static final String SELECT_RESERVATION =
      "select UNIQUE_KEY, REFERENCE, " + Origins.COLUMNS + ", RECEIVED from $RESERVATION where ";

  /** In the record of changes, where the machine found out. */
  private static final String NOBODY = "nivaran";

  private final Database database;

  public AoGrievanceStore(Database database) {
    this.database = database;
  }

  @Override
  public Reservation reserve(Reservation wanted) {
    Insert row =
        Origins.set(Insert.into("RESERVATION"), wanted.origin())
            .set("UNIQUE_KEY", wanted.key())
            .set("REFERENCE", wanted.reference().toString())
            .set("RECEIVED", wanted.received());
    return database.write(
        session -> {
          boolean inserted = session.insertIfAbsent(row);
          return session
              .first(
                  SELECT_RESERVATION + "UNIQUE_KEY = ?",
                  AoGrievanceStore::reservation,
                  wanted.key())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          inserted
                              ? "a reservation vanished"
                              : wanted.reference() + " is reserved for another key"));
        });
  }

  @Override
  public Optional<Reservation> reservation(String key) {
    return database.read(
        session ->
            session.first(
                SELECT_RESERVATION + "UNIQUE_KEY = ?", AoGrievanceStore::reservation, key));
  }

  @Override
  public Optional<Reservation> reservation(Reference reference) {
    return database.read(
        session ->
            session.first(
                SELECT_RESERVATION + "REFERENCE = ?",
                AoGrievanceStore::reservation,
                reference.toString()));
  }

  @Override
  public boolean insertIfAbsent(Grievance grievance) {
    Insert row =
        Origins.set(Insert.into("GRIEVANCE"), grievance.origin())
            .set("ISSUE_ID", grievance.issue().value())
            .set("REFERENCE", grievance.reference().toString())
            .set("OPENED", grievance.standing().opened())
            .set("REGISTERED", grievance.standing().registered())
            .set("REVISION", 0)
            .with(columns(grievance));
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public Optional<Grievance> find(IssueId issue) {
    return database.read(
        session ->
            session.first(SELECT + "ISSUE_ID = ?", AoGrievanceStore::grievance, issue.value()));
  }

  @Override
  public Optional<Grievance> find(Reference reference) {
    return database.read(
        session ->
            session.first(
                SELECT + "REFERENCE = ?", AoGrievanceStore::grievance, reference.toString()));
  }

  @Override
  public Map<IssueId, Grievance> find(Set<IssueId> issues) {
    if (issues.isEmpty()) {
      return Map.of();
    }
    String marks = String.join(", ", Collections.nCopies(issues.size(), "?"));
    Object[] ids = issues.stream().map(IssueId::value).toArray();
    Map<IssueId, Grievance> found = new HashMap<>();
    database
        .read(
            session ->
                session.list(
                    SELECT + "ISSUE_ID in (" + marks + ")", AoGrievanceStore::grievance, ids))
        .forEach(grievance -> found.put(grievance.issue(), grievance));
    return found;
  }

  @Override
  public List<Grievance> ofCitizen(CitizenId citizen, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "CITIZEN_ID = ? order by OPENED desc, ID desc limit ?",
                AoGrievanceStore::grievance,
                citizen.value(),
                limit));
  }

  @Override
  public Optional<Change> update(IssueId issue, UnaryOperator<Grievance> change) {
    while (true) {
      Optional<Attempt> attempt = database.write(session -> attempt(session, issue, change));
      if (attempt.isEmpty()) {
        return Optional.empty();
      }
      if (attempt.get().kept()) {
        return Optional.of(attempt.get().change());
      }
      // Another one changed it between our reading and our writing; its change is kept and ours
      // starts from there.
    }
  }

  private static Optional<Attempt> attempt(
      Session session, IssueId issue, UnaryOperator<Grievance> change) {
    Optional<Revised> read =
        session.first(
            SELECT + "ISSUE_ID = ?",
            row -> new Revised(grievance(row), row.integer("REVISION")),
            issue.value());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Grievance before = read.get().grievance();
    Grievance after = change.apply(before);
    if (after.equals(before)) {
      return Optional.of(new Attempt(new Change(before, after), true));
    }
    if (!after.issue().equals(issue) || !after.reference().equals(before.reference())) {
      throw new IllegalArgumentException("a change must keep issue and reference of " + issue);
    }
    Update update = new Update("GRIEVANCE", columns(after));
    boolean kept =
        session.update(
                update.statement("REVISION = REVISION + 1", "ISSUE_ID = ? and REVISION = ?"),
                update.values(issue.value(), read.get().revision()))
            == 1;
    return Optional.of(new Attempt(new Change(before, after), kept));
  }

  @Override
  public Optional<Grievance> remove(IssueId issue, Instant at, @Nullable String who) {
    return database.write(
        session -> {
          Optional<Grievance> was =
              session.first(SELECT + "ISSUE_ID = ?", AoGrievanceStore::grievance, issue.value());
          boolean removed =
              session.update("delete from $GRIEVANCE where ISSUE_ID = ?", issue.value()) == 1;
          if (was.isEmpty() || !removed) {
            return Optional.<Grievance>empty();
          }
          session.insert(removal(was.get(), at, who));
          return was;
        });
  }

  /** Without what the citizen said: who asks for its deletion may mean just that. */
  private static Insert removal(Grievance was, Instant at, @Nullable String who) {
    Map<String, String> content = new TreeMap<>();
    content.put("issue", String.valueOf(was.issue().value()));
    content.put("kind", was.subject().kind().key());
    content.put("department", was.department().value());
    content.put("state", was.standing().state().statusName());
    content.put("opened", was.standing().opened().toString());
    return Insert.into("AUDIT")
        .set("RECORD_KIND", "grievance")
        .set("RECORD_KEY", was.reference().toString())
        .set("WHO", who == null ? NOBODY : who)
        .set("CHANGED_AT", at)
        .set("DEED", "removed")
        .set("OLD_CONTENT", Json.of(content));
  }

  @Override
  public List<IssueId> issues(Instant openedBefore, @Nullable IssueId after, int limit) {
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID from $GRIEVANCE where ISSUE_ID > ? and OPENED < ?"
                    + " order by ISSUE_ID limit ?",
                row -> new IssueId(row.number("ISSUE_ID")),
                after == null ? 0L : after.value(),
                openedBefore,
                limit));
  }

  @Override
  public Map<DepartmentKey, Long> overdueByDepartment(Instant now) {
    return database.read(
        session -> {
          Map<DepartmentKey, Long> overdue = new HashMap<>();
          session.list(
              "select DEPARTMENT, count(*) as AMOUNT from $GRIEVANCE where OPEN_DUE < ?"
                  + " group by DEPARTMENT",
              row -> overdue.put(new DepartmentKey(row.text("DEPARTMENT")), row.number("AMOUNT")),
              now);
          return Map.copyOf(overdue);
        });
  }

  @Override
  public List<IssueId> toBeSent(Instant openedBefore, int limit) {
    return database.read(
        session ->
            session.list(
                "select ISSUE_ID from $GRIEVANCE where SEND_FROM < ? order by SEND_FROM, ID limit ?",
                row -> new IssueId(row.number("ISSUE_ID")),
                openedBefore,
                limit));
  }

  /** All columns that may change, in a fixed order. */
  private static Columns columns(Grievance grievance) {
    Subject subject = grievance.subject();
    Assignment assignment = grievance.assignment();
    Standing standing = grievance.standing();
    CategoryKey category = subject.category();
    PlaceKey place = subject.place();
    PostKey post = assignment.post();
    return new Columns()
        .set("KIND", subject.kind())
        .set("PRIORITY", subject.priority())
        .set("CATEGORY", category == null ? null : category.value())
        .set("PLACE", place == null ? null : place.value())
        .set("DEPARTMENT", assignment.department().value())
        .set("POST", post == null ? null : post.value())
        .set("LEVEL_NO", assignment.level().number())
        .set("REASON_KEY", assignment.reason().key())
        .set("REASON_ARGS", Json.of(assignment.reason().args()))
        .set("STATE", standing.state())
        .set("DUE_AT", standing.due())
        .set("RESOLVED", standing.resolved())
        .set("RESOLUTION", standing.resolution())
        .set("SATISFACTION", standing.satisfaction())
        .set("TRANSFERS", standing.transfers())
        .set("REOPENINGS", standing.reopenings())
        .set("OPEN_DUE", standing.isOpen() ? standing.due() : null)
        .set("OPEN_LEVEL", standing.isOpen() ? assignment.level().number() : null)
        .set("OPEN_POST", standing.isOpen() && post != null ? post.value() : null)
        .set("OPEN_BOUNCES", grievance.isBounced() ? standing.transfers() : null)
        .set("AWAITS_SINCE", grievance.awaitsFeedbackSince().orElse(null))
        .set("SEND_FROM", grievance.isToBeSent() ? standing.opened() : null)
        .set("OPEN_SINCE", standing.isOpen() ? standing.opened() : null)
        .set("DISSATISFIED_SINCE", isDissatisfied(standing) ? standing.opened() : null);
  }

  private static boolean isDissatisfied(Standing standing) {
    return standing.isOpen() && standing.satisfaction() == Satisfaction.NOT_SATISFIED;
  }

  private static Reservation reservation(Row row) throws SQLException {
    return new Reservation(
        row.text("UNIQUE_KEY"), Origins.reference(row), Origins.read(row), row.time("RECEIVED"));
  }

  private static Grievance grievance(Row row) throws SQLException {
    String category = row.textOrNull("CATEGORY");
    String place = row.textOrNull("PLACE");
    String post = row.textOrNull("POST");
    Instant opened = row.time("OPENED");
    Instant registered = row.timeOrNull("REGISTERED");
    return new Grievance(
        new IssueId(row.number("ISSUE_ID")),
        Origins.reference(row),
        Origins.read(row),
        new Subject(
            row.constant("KIND", Kind.class),
            row.constant("PRIORITY", Priority.class),
            category == null ? null : new CategoryKey(category),
            place == null ? null : new PlaceKey(place)),
        new Assignment(
            new DepartmentKey(row.text("DEPARTMENT")),
            post == null ? null : new PostKey(post),
            new Level(row.integer("LEVEL_NO")),
            Json.reason(row.text("REASON_KEY"), row.text("REASON_ARGS"))),
        new Standing(
            row.constant("STATE", GrievanceState.class),
            opened,
            registered == null ? opened : registered,
            row.timeOrNull("DUE_AT"),
            row.timeOrNull("RESOLVED"),
            row.constantOrNull("RESOLUTION", ResolutionKind.class),
            row.constant("SATISFACTION", Satisfaction.class),
            row.integer("TRANSFERS"),
            row.integer("REOPENINGS")));
  }

  private record Revised(Grievance grievance, int revision) {}

  private record Attempt(Change change, boolean kept) {}
}
