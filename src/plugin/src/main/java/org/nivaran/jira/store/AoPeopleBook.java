package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Sounds;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.PeopleBook;

/**
 * People over the table of their addresses: MERGED_INTO is the row that stands for the person. It
 * always leads to a row that leads nowhere. Thread safe.
 */
public final class AoPeopleBook implements PeopleBook {

  private static final String COLUMNS =
      "ID, PHONE, SCOPED_ID, NAME, LANG, MERGED_INTO, NEEDS, HABITUAL_NOTE, REVISION";
  private static final String KNOWN = "(PHONE is not null or SCOPED_ID is not null)";
  private static final String MERGES =
      "select ID, KEPT_ID, GONE_ID, GONE_NAME, BY_USER, REASON, AT_TIME, MOVED, UNDONE_AT,"
          + " UNDONE_BY from $CITIZEN_MERGE where ";
  private static final int LONGEST_NOTE = 450;
  private static final int MOST_OF_A_NAME = 500;

  private final Database database;

  public AoPeopleBook(Database database) {
    this.database = database;
  }

  /** A row of the table, which may have been erased. */
  private record Line(
      @Nullable Citizen citizen,
      long id,
      @Nullable String name,
      String language,
      @Nullable Long mergedInto,
      String needs,
      @Nullable String habitualNote,
      int revision) {}

  /** What a name is found by; null for none. */
  static @Nullable String nameKey(@Nullable String name) {
    String key = name == null ? "" : String.join(" ", Sounds.of(name));
    return key.isEmpty() ? null : Texts.fitting(key);
  }

  @Override
  public Optional<Person> find(CitizenId address) {
    return database.read(session -> find(session, address.value()));
  }

  private static Optional<Person> find(Session session, long address) {
    return root(session, address).flatMap(root -> person(session, root));
  }

  private static Optional<Long> root(Session session, long address) {
    return session.first(
        "select ID, MERGED_INTO from $CITIZEN where ID = ?",
        row -> Objects.requireNonNullElse(row.numberOrNull("MERGED_INTO"), row.number("ID")),
        address);
  }

  private static Optional<Person> person(Session session, long root) {
    List<Line> lines = lines(session, root);
    List<Citizen> contacts = lines.stream().map(Line::citizen).filter(Objects::nonNull).toList();
    Optional<Line> own = lines.stream().filter(line -> line.id() == root).findFirst();
    if (contacts.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
    lines.forEach(line -> needs.addAll(AccessNeed.in(line.needs())));
    return Optional.of(
        new Person(
            new CitizenId(root),
            own.get().name(),
            new Language(own.get().language()),
            contacts,
            needs,
            lines.stream()
                .map(Line::habitualNote)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
            own.get().revision()));
  }

  /** The row that stands for the person first. */
  private static List<Line> lines(Session session, long root) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(
        session.list(
            "select " + COLUMNS + " from $CITIZEN where ID = ?", AoPeopleBook::line, root));
    lines.addAll(
        session.list(
            "select " + COLUMNS + " from $CITIZEN where MERGED_INTO = ? order by ID",
            AoPeopleBook::line,
            root));
    return lines;
  }

  @Override
  public List<Person> atPhone(PhoneNumber phone) {
    return database.read(
        session ->
            people(
                session,
                session.list(
                    "select ID, MERGED_INTO from $CITIZEN where PHONE = ? order by ID",
                    AoPeopleBook::rootOf,
                    phone.e164())));
  }

  @Override
  public List<Person> named(String name, int limit) {
    String key = nameKey(name);
    if (key == null) {
      return List.of();
    }
    List<String> words = Sounds.of(name);
    return database.read(
        session -> {
          List<Long> roots =
              session.some(
                  "select ID, MERGED_INTO, NAME_KEY from $CITIZEN where NAME_KEY >= ?"
                      + " and NAME_KEY < ? and "
                      + KNOWN
                      + " order by NAME_KEY, ID",
                  row -> allBegin(row.text("NAME_KEY"), words) ? rootOf(row) : -1L,
                  0,
                  MOST_OF_A_NAME,
                  words.get(0),
                  words.get(0) + '\uffff');
          return people(
              session, roots.stream().filter(id -> id >= 0).distinct().limit(limit).toList());
        });
  }

  private static boolean allBegin(String key, List<String> beginnings) {
    List<String> words = List.of(key.split(" ", -1));
    return beginnings.stream()
        .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
  }

  private static Long rootOf(Row row) throws SQLException {
    return Objects.requireNonNullElse(row.numberOrNull("MERGED_INTO"), row.number("ID"));
  }

  private static List<Person> people(Session session, List<Long> roots) {
    return new LinkedHashSet<>(roots)
        .stream().map(root -> person(session, root)).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<Person> save(Person person) {
    return database.write(
        session -> {
          long root = person.id().value();
          String note = person.habitualNote();
          int changed =
              session.update(
                  "update $CITIZEN set NAME = ?, NAME_KEY = ?, LANG = ?, NEEDS = ?,"
                      + " HABITUAL_NOTE = ?, REVISION = ? where ID = ? and MERGED_INTO is null"
                      + " and coalesce(REVISION, 0) = ?",
                  Texts.fitting(person.name()),
                  nameKey(person.name()),
                  person.language().tag(),
                  AccessNeed.text(person.needs()),
                  note == null ? null : Texts.error(note),
                  person.revision() + 1,
                  root,
                  person.revision());
          if (changed == 0) {
            return Optional.empty();
          }
          forgetElsewhere(session, root, person);
          return person(session, root);
        });
  }

  private static void forgetElsewhere(Session session, long root, Person person) {
    for (Line line : lines(session, root)) {
      if (line.id() != root) {
        Set<AccessNeed> left = EnumSet.noneOf(AccessNeed.class);
        left.addAll(AccessNeed.in(line.needs()));
        left.retainAll(person.needs());
        session.update(
            "update $CITIZEN set NEEDS = ?, HABITUAL_NOTE = ? where ID = ?",
            AccessNeed.text(left),
            person.isHabitual() ? line.habitualNote() : null,
            line.id());
      }
    }
  }

  @Override
  public Person addPhone(CitizenId id, PhoneNumber phone, Instant at) {
    return database.write(
        session -> {
          Person person =
              find(session, id.value())
                  .orElseThrow(() -> new IllegalArgumentException("no person " + id.value()));
          if (person.phones().contains(phone)) {
            return person;
          }
          session.insert(
              Insert.into("CITIZEN")
                  .set("UNIQUE_KEY", "none:" + UUID.randomUUID())
                  .set("PHONE", phone.e164())
                  .set("NAME", Texts.fitting(person.name()))
                  .set("NAME_KEY", nameKey(person.name()))
                  .set("LANG", person.language().tag())
                  .set("MERGED_INTO", person.id().value())
                  .set("CREATED", at));
          return person(session, person.id().value()).orElseThrow();
        });
  }

  @Override
  public Optional<Merge> merge(
      CitizenId kept, CitizenId gone, String by, String reason, Instant at) {
    return database.write(
        session -> {
          Optional<Person> one = find(session, kept.value());
          Optional<Person> other = find(session, gone.value());
          if (one.isEmpty() || other.isEmpty() || one.get().id().equals(other.get().id())) {
            return Optional.empty();
          }
          long root = one.get().id().value();
          long goneRoot = other.get().id().value();
          List<Long> moved = lines(session, goneRoot).stream().map(Line::id).toList();
          // Whoever comes second in a race finds that the first has changed the row, and gives up.
          int first =
              session.update(
                  "update $CITIZEN set MERGED_INTO = ? where ID = ? and MERGED_INTO is null",
                  root,
                  goneRoot);
          if (first == 0) {
            return Optional.empty();
          }
          session.update(
              "update $CITIZEN set MERGED_INTO = ? where MERGED_INTO = ?", root, goneRoot);
          bump(session, root);
          Insert row =
              Insert.into("CITIZEN_MERGE")
                  .set("KEPT_ID", root)
                  .set("GONE_ID", goneRoot)
                  .set("GONE_NAME", Texts.fitting(other.get().name()))
                  .set("BY_USER", by)
                  .set("REASON", reason.length() > LONGEST_NOTE ? Texts.error(reason) : reason)
                  .set("AT_TIME", at)
                  .set(
                      "MOVED",
                      moved.stream().map(String::valueOf).collect(Collectors.joining(",")));
          long id = session.insertIfAbsentReturningId(row).orElseThrow();
          return session.first(MERGES + "ID = ?", AoPeopleBook::merge, id);
        });
  }

  @Override
  public boolean undo(long merge, String by, Instant at) {
    return database.write(
        session -> {
          Optional<Merge> found =
              session.first(MERGES + "ID = ? and UNDONE_AT is null", AoPeopleBook::merge, merge);
          if (found.isEmpty()) {
            return false;
          }
          long kept = found.get().kept().value();
          long gone = found.get().gone().value();
          Optional<Long> root = root(session, gone);
          if (root.isEmpty() || root.get() != kept) {
            return false;
          }
          int taken =
              session.update(
                  "update $CITIZEN_MERGE set UNDONE_AT = ?, UNDONE_BY = ? where ID = ?"
                      + " and UNDONE_AT is null",
                  at,
                  by,
                  merge);
          if (taken == 0) {
            return false;
          }
          restore(session, moved(session, merge), kept, gone);
          bump(session, kept);
          return true;
        });
  }

  private static void restore(Session session, List<Long> moved, long kept, long gone) {
    String marks = String.join(", ", Collections.nCopies(moved.size(), "?"));
    List<Object> arguments = new ArrayList<>(List.of(gone, kept));
    arguments.addAll(moved);
    session.update(
        "update $CITIZEN set MERGED_INTO = ? where MERGED_INTO = ? and ID in (" + marks + ")",
        arguments.toArray());
    session.update("update $CITIZEN set MERGED_INTO = null where ID = ?", gone);
  }

  private static List<Long> moved(Session session, long merge) {
    String ids =
        session
            .first("select MOVED from $CITIZEN_MERGE where ID = ?", row -> row.text("MOVED"), merge)
            .orElseThrow();
    List<Long> moved = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      moved.add(Long.parseLong(id));
    }
    return moved;
  }

  private static void bump(Session session, long root) {
    session.update("update $CITIZEN set REVISION = coalesce(REVISION, 0) + 1 where ID = ?", root);
  }

  @Override
  public List<Merge> merges(CitizenId person) {
    return database.read(
        session -> {
          long root = root(session, person.value()).orElse(person.value());
          return session.list(
              MERGES + "KEPT_ID = ? or GONE_ID = ? order by AT_TIME desc, ID desc",
              AoPeopleBook::merge,
              root,
              root);
        });
  }

  private static Merge merge(Row row) throws SQLException {
    return new Merge(
        row.number("ID"),
        new CitizenId(row.number("KEPT_ID")),
        new CitizenId(row.number("GONE_ID")),
        row.textOrNull("GONE_NAME"),
        row.text("BY_USER"),
        row.text("REASON"),
        row.time("AT_TIME"),
        row.timeOrNull("UNDONE_AT"),
        row.textOrNull("UNDONE_BY"));
  }

  private static Line line(Row row) throws SQLException {
    String phone = row.textOrNull("PHONE");
    String scopedId = row.textOrNull("SCOPED_ID");
    long id = row.number("ID");
    String name = row.textOrNull("NAME");
    String language = row.text("LANG");
    String needs = row.textOrNull("NEEDS");
    Long revision = row.numberOrNull("REVISION");
    boolean known = phone != null || scopedId != null;
    return new Line(
        known
            ? new Citizen(
                new CitizenId(id),
                new CitizenAddress(phone == null ? null : new PhoneNumber(phone), scopedId),
                name,
                new Language(language))
            : null,
        id,
        name,
        language,
        row.numberOrNull("MERGED_INTO"),
        needs == null ? "" : needs,
        row.textOrNull("HABITUAL_NOTE"),
        revision == null ? 0 : revision.intValue());
  }
}
