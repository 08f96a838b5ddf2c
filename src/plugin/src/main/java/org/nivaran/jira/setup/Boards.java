package org.nivaran.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.settings.SetupJournal;
import org.nivaran.jira.settings.SetupJournal.Made;

/**
 * The boards of the desk and of each department. Boards are Jira Software's, which lets only a
 * person make them, over REST: so the admin's browser does, and tells us what it has made. Thread
 * safe.
 */
public final class Boards {

  private static final String DESK = "all";
  private static final String SIGN = "sign-language";
  private static final String OVERDUE = "filter-overdue";
  private static final String DUE_TODAY = "filter-due-today";
  private static final String PAST_REVIEW = "filter-past-review";
  private static final List<String> FILTERS = List.of(OVERDUE, DUE_TODAY, PAST_REVIEW);

  /** Whoever runs the desk finds every board; an officer only the own department's. */
  private static final List<String> ALL_BOARDS =
      List.of(Groups.OPERATORS, Groups.SIGN, Groups.NODAL, Groups.COLLECTORS);

  private final Settings settings;
  private final ReferenceData data;
  private final SetupJournal journal;
  private final BoardShares shares;
  private final Texts texts;
  private final InstantSource time;

  public Boards(
      Settings settings,
      ReferenceData data,
      SetupJournal journal,
      BoardShares shares,
      Texts texts,
      InstantSource time) {
    this.settings = settings;
    this.data = data;
    this.journal = journal;
    this.shares = shares;
    this.texts = texts;
    this.time = time;
  }

  /**
   * A board with its filter, or a filter alone: Jira Software has no public way to make a board's
   * quick filters, so an admin adds those by hand with the query of such a filter.
   *
   * @param key the department's, {@code all}, or the name of a filter alone
   * @param withBoard whether it is a board
   * @param filterId of the filter that was made for it, or null
   * @param boardId of the board that was made, or null
   */
  record Wanted(
      String key,
      String name,
      String jql,
      boolean withBoard,
      @Nullable String filterId,
      @Nullable String boardId) {}

  /** In the order of the departments; empty while the desk has not been set up. */
  List<Wanted> wanted() {
    Optional<DeskSettings> desk = settings.current();
    if (desk.isEmpty()) {
      return List.of();
    }
    Map<String, Made> made = journal.made();
    List<Wanted> wanted = new ArrayList<>();
    names()
        .forEach(
            (key, name) ->
                wanted.add(
                    new Wanted(
                        key,
                        name,
                        jql(desk.get(), key),
                        !FILTERS.contains(key),
                        id(made, Part.FILTER, key),
                        id(made, Part.BOARD, key))));
    return wanted;
  }

  /**
   * Writes down what the browser has made, and shares the filter with those who work with it.
   *
   * @param admin whose browser it is
   * @return what is left for the admin to do, or empty
   * @throws IllegalArgumentException if there is no such board to be made, or an id is no number
   */
  Optional<Reason> made(
      ApplicationUser admin, String key, String filterId, @Nullable String boardId) {
    String name = names().get(key);
    if (name == null) {
      throw new IllegalArgumentException("no board " + key);
    }
    record(Part.FILTER, key, name, filterId);
    if (boardId != null) {
      record(Part.BOARD, key, name, boardId);
    }
    List<String> groups = groups(key);
    return shares.share(admin, filterId, groups)
        ? Optional.empty()
        : Optional.of(Reason.of("setup.todo.share", name, String.join(", ", groups)));
  }

  private List<String> groups(String key) {
    Set<String> groups = new LinkedHashSet<>();
    for (Department department : data.current().departments()) {
      if (department.key().value().equals(key) || FILTERS.contains(key)) {
        groups.add(department.group());
      }
    }
    groups.addAll(ALL_BOARDS);
    return List.copyOf(groups);
  }

  private void record(Part part, String key, String name, String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("no number: " + part.key());
    }
    journal.made(new Made(itemKey(part, key), part.key(), name, id, time.instant()));
  }

  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(DESK, "Nivaran: " + texts.get("setup.board.all"));
    for (Department department : data.current().departments()) {
      names.put(department.key().value(), "Nivaran: " + name(department));
    }
    names.put(SIGN, "Nivaran: " + texts.get("setup.board." + SIGN));
    for (String filter : FILTERS) {
      names.put(filter, "Nivaran: " + texts.get("setup.board." + filter));
    }
    return names;
  }

  private String name(Department department) {
    Named name = department.name();
    return department.key().equals(DepartmentKey.DESK)
        ? texts.get("setup.board.desk")
        : texts.get(name);
  }

  /** By the field's number, because others may have fields of the same name. */
  private static String jql(DeskSettings desk, String key) {
    String due = field(desk, GrievanceField.DUE);
    String scope =
        switch (key) {
          case DESK -> "";
          case SIGN ->
              " AND "
                  + field(desk, GrievanceField.ACCESS_NEEDS)
                  + " ~ \""
                  + AccessNeed.SIGN_LANGUAGE.key()
                  + '"';
          case OVERDUE -> " AND resolution = EMPTY AND " + due + " < now()";
          case DUE_TODAY ->
              " AND resolution = EMPTY AND "
                  + due
                  + " >= startOfDay() AND "
                  + due
                  + " <= endOfDay()";
          case PAST_REVIEW -> " AND issue in onHoldPastReview()";
          default -> " AND " + field(desk, GrievanceField.DEPARTMENT) + " = \"" + key + '"';
        };
    return "project = " + desk.projectKey() + scope + " ORDER BY " + due + " ASC";
  }

  private static String field(DeskSettings desk, GrievanceField field) {
    return "cf[" + desk.fields().get(field) + "]";
  }

  private static @Nullable String id(Map<String, Made> made, Part part, String key) {
    Made found = made.get(itemKey(part, key));
    return found == null ? null : found.id();
  }

  private static String itemKey(Part part, String key) {
    return part.key() + ":" + key;
  }
}
