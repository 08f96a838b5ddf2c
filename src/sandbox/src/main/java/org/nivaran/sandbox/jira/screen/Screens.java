package org.nivaran.sandbox.jira.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/**
 * Screens, screen schemes and issue type screen schemes in the database, read whole and kept until
 * settings change. Thread safe.
 */
public final class Screens {
  static final long DEFAULT_OPERATION = -1;
  static final long DEFAULT_ISSUE_TYPE = 0;
  static final long DEFAULT_SCHEME = 1;

  record Screen(long id, String name, @Nullable String description, List<Tab> tabs) {}

  record Tab(long id, long screenId, String name, int position, List<Item> items) {}

  record Item(long id, long tabId, String fieldId, int position) {}

  /** Screen ids by operation. */
  record ScreenScheme(
      long id, String name, @Nullable String description, Map<Long, Long> screens) {}

  /** Screen scheme ids by issue type. */
  record IssueTypeScheme(long id, String name, Map<Long, Long> schemes) {}

  private final Database database;
  private final ConfigurationStamps stamps;
  private final Supplier<Content> content;

  private record Content(
      Map<Long, Screen> screens,
      Map<Long, ScreenScheme> schemes,
      Map<Long, IssueTypeScheme> issueTypeSchemes) {}

  public Screens(Database database, ConfigurationStamps stamps) {
    this.database = database;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private Content load() {
    return database
        .jdbi()
        .withHandle(
            handle -> new Content(screens(handle), schemes(handle), issueTypeSchemes(handle)));
  }

  private static Map<Long, Screen> screens(Handle handle) {
    Map<Long, List<Item>> items =
        handle
            .createQuery(
                "SELECT id, tab_id, field_id, position FROM field_screen_item ORDER BY position, id")
            .map(
                (row, context) ->
                    new Item(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)))
            .collect(Collectors.groupingBy(Item::tabId));
    Map<Long, List<Tab>> tabs =
        handle
            .createQuery(
                "SELECT id, screen_id, tab_name, position FROM field_screen_tab ORDER BY position, id")
            .map(
                (row, context) ->
                    new Tab(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        items.getOrDefault(row.getLong(1), List.of())))
            .collect(Collectors.groupingBy(Tab::screenId));
    Map<Long, Screen> screens = new TreeMap<>();
    handle
        .createQuery("SELECT id, screen_name, description FROM field_screen")
        .map(
            (row, context) ->
                new Screen(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    tabs.getOrDefault(row.getLong(1), List.of())))
        .forEach(screen -> screens.put(screen.id(), screen));
    return screens;
  }

  private static Map<Long, ScreenScheme> schemes(Handle handle) {
    Map<Long, Map<Long, Long>> items =
        triples(handle, "SELECT scheme_id, operation_id, screen_id FROM field_screen_scheme_item");
    Map<Long, ScreenScheme> schemes = new TreeMap<>();
    handle
        .createQuery("SELECT id, scheme_name, description FROM field_screen_scheme")
        .map(
            (row, context) ->
                new ScreenScheme(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    items.getOrDefault(row.getLong(1), Map.of())))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    return schemes;
  }

  private static Map<Long, IssueTypeScheme> issueTypeSchemes(Handle handle) {
    Map<Long, Map<Long, Long>> items =
        triples(
            handle,
            "SELECT scheme_id, issue_type_id, field_screen_scheme_id"
                + " FROM issue_type_screen_scheme_entity");
    Map<Long, IssueTypeScheme> schemes = new TreeMap<>();
    handle
        .createQuery("SELECT id, scheme_name FROM issue_type_screen_scheme")
        .map(
            (row, context) ->
                new IssueTypeScheme(
                    row.getLong(1), row.getString(2), items.getOrDefault(row.getLong(1), Map.of())))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    return schemes;
  }

  private record Triple(long owner, long key, long value) {}

  private static Map<Long, Map<Long, Long>> triples(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map((row, context) -> new Triple(row.getLong(1), row.getLong(2), row.getLong(3)))
        .collect(
            Collectors.groupingBy(Triple::owner, Collectors.toMap(Triple::key, Triple::value)));
  }

  List<Screen> all() {
    return List.copyOf(content.get().screens().values());
  }

  Optional<Screen> screen(@Nullable Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(content.get().screens().get(id));
  }

  Optional<Tab> tab(long tabId) {
    return all().stream()
        .flatMap(screen -> screen.tabs().stream())
        .filter(tab -> tab.id() == tabId)
        .findFirst();
  }

  List<ScreenScheme> allSchemes() {
    return List.copyOf(content.get().schemes().values());
  }

  Optional<ScreenScheme> scheme(@Nullable Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(content.get().schemes().get(id));
  }

  IssueTypeScheme issueTypeScheme(long id) {
    IssueTypeScheme scheme = content.get().issueTypeSchemes().get(id);
    if (scheme == null) {
      throw new IllegalArgumentException("There is no issue type screen scheme " + id);
    }
    return scheme;
  }

  /** The screen for this operation on an issue of this type in a project with this scheme. */
  public long screenFor(long issueTypeSchemeId, String issueTypeId, long operation) {
    Map<Long, Long> schemes = issueTypeScheme(issueTypeSchemeId).schemes();
    Long schemeId =
        schemes.getOrDefault(Long.valueOf(issueTypeId), schemes.get(DEFAULT_ISSUE_TYPE));
    Map<Long, Long> screens = scheme(schemeId).orElseThrow().screens();
    Long screenId = screens.getOrDefault(operation, screens.get(DEFAULT_OPERATION));
    if (screenId == null) {
      throw new IllegalStateException(
          "Screen scheme " + schemeId + " has no screen for operation " + operation);
    }
    return screenId;
  }

  /** The ids of the screen's fields in order; none if there is no such screen. */
  public List<String> fieldIds(long screenId) {
    return screen(screenId).stream()
        .flatMap(screen -> screen.tabs().stream())
        .flatMap(tab -> tab.items().stream())
        .map(Item::fieldId)
        .toList();
  }

  long create(@Nullable String name, @Nullable String description) {
    return stamps.make(
        Area.SETTINGS,
        handle ->
            insert(
                handle,
                "INSERT INTO field_screen (screen_name, description) VALUES (?, ?)",
                name == null ? "" : name,
                description));
  }

  void rename(long id, @Nullable String name, @Nullable String description) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE field_screen SET screen_name = ?, description = ? WHERE id = ?",
              name == null ? "" : name,
              description,
              id);
        });
  }

  void remove(long id) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "DELETE FROM field_screen_item WHERE tab_id IN"
                  + " (SELECT id FROM field_screen_tab WHERE screen_id = ?)",
              id);
          handle.execute("DELETE FROM field_screen_tab WHERE screen_id = ?", id);
          handle.execute("DELETE FROM field_screen WHERE id = ?", id);
        });
  }

  long addTab(long screenId, String name) {
    return stamps.make(
        Area.SETTINGS,
        handle ->
            insert(
                handle,
                "INSERT INTO field_screen_tab (screen_id, tab_name, position) VALUES (?, ?,"
                    + " (SELECT COUNT(*) FROM field_screen_tab WHERE screen_id = ?))",
                screenId,
                name,
                screenId));
  }

  void addItem(long tabId, String fieldId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "INSERT INTO field_screen_item (tab_id, field_id, position) VALUES (?, ?,"
                  + " (SELECT COUNT(*) FROM field_screen_item WHERE tab_id = ?))",
              tabId,
              fieldId,
              tabId);
        });
  }

  void removeItem(long screenId, String fieldId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "DELETE FROM field_screen_item WHERE field_id = ? AND tab_id IN"
                  + " (SELECT id FROM field_screen_tab WHERE screen_id = ?)",
              fieldId,
              screenId);
        });
  }

  /** Creates a screen scheme, or replaces all of it. */
  long saveScheme(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String description,
      Map<Long, Long> screens) {
    return stamps.make(
        Area.SETTINGS,
        handle -> {
          long saved;
          if (id == null) {
            saved =
                insert(
                    handle,
                    "INSERT INTO field_screen_scheme (scheme_name, description) VALUES (?, ?)",
                    name == null ? "" : name,
                    description);
          } else {
            saved = id;
            handle.execute(
                "UPDATE field_screen_scheme SET scheme_name = ?, description = ? WHERE id = ?",
                name == null ? "" : name,
                description,
                id);
            handle.execute("DELETE FROM field_screen_scheme_item WHERE scheme_id = ?", id);
          }
          screens.forEach(
              (operation, screen) ->
                  handle.execute(
                      "INSERT INTO field_screen_scheme_item (scheme_id, operation_id, screen_id)"
                          + " VALUES (?, ?, ?)",
                      saved,
                      operation,
                      screen));
          return saved;
        });
  }

  void setEntity(long issueTypeSchemeId, long issueTypeId, long screenSchemeId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE issue_type_screen_scheme_entity SET field_screen_scheme_id = ?"
                  + " WHERE scheme_id = ? AND issue_type_id = ?",
              screenSchemeId,
              issueTypeSchemeId,
              issueTypeId);
        });
  }

  /**
   * Makes the screens of a new project, as Jira's project templates do: a screen of its own with
   * the default screen's fields, a screen scheme and an issue type screen scheme.
   *
   * @return the id of the issue type screen scheme
   */
  public long createForProject(String projectKey) {
    return stamps.make(
        Area.SETTINGS,
        handle -> {
          long screen = create(projectKey + ": Default Screen", null);
          long tab = addTab(screen, "Field Tab");
          fieldIds(DEFAULT_SCHEME).forEach(field -> addItem(tab, field));
          long scheme =
              saveScheme(
                  null, projectKey + ": Screen Scheme", null, Map.of(DEFAULT_OPERATION, screen));
          long issueTypeScheme =
              insert(
                  handle,
                  "INSERT INTO issue_type_screen_scheme (scheme_name) VALUES (?)",
                  projectKey + ": Issue Type Screen Scheme");
          handle.execute(
              "INSERT INTO issue_type_screen_scheme_entity"
                  + " (scheme_id, issue_type_id, field_screen_scheme_id) VALUES (?, ?, ?)",
              issueTypeScheme,
              DEFAULT_ISSUE_TYPE,
              scheme);
          return issueTypeScheme;
        });
  }

  private static long insert(Handle handle, String sql, @Nullable Object... values) {
    var update = handle.createUpdate(sql);
    for (int i = 0; i < values.length; i++) {
      update.bind(i, values[i]);
    }
    return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
  }
}
