package org.nivaran.sandbox.jira.dashboard;

import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.sharing.ShareTable;
import org.nivaran.sandbox.jira.user.Directory;

/** Dashboards in the database. */
public final class StoredDashboards implements Dashboards {
  private static final String ITEMS =
      "SELECT id, module_key, column_position, row_position FROM dashboard_item ";

  private final Database database;
  private final Directory directory;
  private final ShareTable shares;

  /**
   * @param shares with whom dashboards are shared, beside all who are logged in
   */
  public StoredDashboards(Database database, Directory directory, ShareTable shares) {
    this.database = database;
    this.directory = directory;
    this.shares = shares;
  }

  @Override
  public Dashboard create(
      ApplicationUser owner, String name, String description, String layout, boolean shared) {
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO dashboard (dashboard_name, description, owner_key, layout, shared)"
                                + " VALUES (:name, :description, :owner, :layout, :shared)")
                        .bind("name", name)
                        .bind("description", description)
                        .bind("owner", owner.getKey())
                        .bind("layout", layout)
                        .bind("shared", shared)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return find(owner, id).orElseThrow();
  }

  @Override
  public List<Dashboard> visibleTo(@Nullable ApplicationUser user) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM dashboard ORDER BY dashboard_name, id")
                    .mapTo(Long.class)
                    .list())
        .stream()
        .map(id -> find(user, id))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Dashboard> find(@Nullable ApplicationUser user, long id) {
    return database
        .jdbi()
        .withHandle(handle -> load(handle, id))
        .filter(
            dashboard ->
                dashboard.owner().equals(user) || shares.include(shares(dashboard.id()), user));
  }

  /** With whom a dashboard is shared. */
  SharePermissions shares(long dashboardId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                isShared(handle, dashboardId)
                    ? SharePermissions.AUTHENTICATED
                    : shares.read(handle, dashboardId));
  }

  private static boolean isShared(Handle handle, long dashboardId) {
    return handle
        .select("SELECT shared FROM dashboard WHERE id = ?", dashboardId)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** Shares a dashboard that is shared with nobody yet. */
  void share(long dashboardId, SharePermissions wanted) {
    database.jdbi().useTransaction(handle -> shares.write(handle, dashboardId, wanted));
  }

  List<Item> items(long dashboardId) {
    return database
        .jdbi()
        .withHandle(handle -> load(handle, dashboardId))
        .map(Dashboard::items)
        .orElse(List.of());
  }

  private Optional<Dashboard> load(Handle handle, long id) {
    List<Item> items =
        handle
            .select(ITEMS + "WHERE dashboard_id = ? ORDER BY column_position, row_position, id", id)
            .map(
                (row, context) ->
                    new Item(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        preferences(handle, row.getLong(1))))
            .list();
    return handle
        .select(
            "SELECT id, dashboard_name, description, owner_key, layout, shared FROM dashboard"
                + " WHERE id = ?",
            id)
        .map(
            (row, context) ->
                new Dashboard(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    directory.byKey(row.getString(4)).orElseThrow(),
                    row.getString(5),
                    row.getBoolean(6),
                    items))
        .findOne();
  }

  private static Map<String, String> preferences(Handle handle, long itemId) {
    Map<String, String> preferences = new LinkedHashMap<>();
    handle
        .select(
            "SELECT preference_key, preference_value FROM dashboard_item_preference"
                + " WHERE item_id = ? ORDER BY preference_key",
            itemId)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> preferences.put(entry.getKey(), entry.getValue()));
    return preferences;
  }

  @Override
  public Optional<Item> item(@Nullable ApplicationUser user, long itemId) {
    return dashboardOf(itemId)
        .flatMap(dashboardId -> find(user, dashboardId))
        .flatMap(
            dashboard ->
                dashboard.items().stream().filter(item -> item.id() == itemId).findFirst());
  }

  private Optional<Long> dashboardOf(long itemId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT dashboard_id FROM dashboard_item WHERE id = ?", itemId)
                    .mapTo(Long.class)
                    .findOne());
  }

  @Override
  public boolean mayEdit(@Nullable ApplicationUser user, long dashboardId) {
    return find(user, dashboardId).filter(found -> found.owner().equals(user)).isPresent();
  }

  @Override
  public void change(
      long dashboardId, String name, String description, String layout, boolean shared) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE dashboard SET dashboard_name = ?, description = ?, layout = ?, shared = ?"
                        + " WHERE id = ?",
                    name,
                    description,
                    layout,
                    shared,
                    dashboardId));
  }

  @Override
  public void delete(long dashboardId) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "DELETE FROM dashboard_item_preference WHERE item_id IN"
                      + " (SELECT id FROM dashboard_item WHERE dashboard_id = ?)",
                  dashboardId);
              handle.execute("DELETE FROM dashboard_item WHERE dashboard_id = ?", dashboardId);
              shares.delete(handle, dashboardId);
              handle.execute("DELETE FROM dashboard WHERE id = ?", dashboardId);
            });
  }

  @Override
  public Item addItem(long dashboardId, String moduleKey, int column, int row) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              makeRoom(handle, dashboardId, column, row);
              long id =
                  handle
                      .createUpdate(
                          "INSERT INTO dashboard_item (dashboard_id, module_key, column_position,"
                              + " row_position) VALUES (:dashboard, :module, :column, :row)")
                      .bind("dashboard", dashboardId)
                      .bind("module", moduleKey)
                      .bind("column", column)
                      .bind("row", row)
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              return new Item(id, moduleKey, column, row, Map.of());
            });
  }

  private static void makeRoom(Handle handle, long dashboardId, int column, int row) {
    handle.execute(
        "UPDATE dashboard_item SET row_position = row_position + 1"
            + " WHERE dashboard_id = ? AND column_position = ? AND row_position >= ?",
        dashboardId,
        column,
        row);
  }

  @Override
  public void moveItem(long itemId, int column, int row) {
    long dashboardId =
        dashboardOf(itemId)
            .orElseThrow(() -> new IllegalArgumentException("There is no item " + itemId));
    database
        .jdbi()
        .useTransaction(
            handle -> {
              makeRoom(handle, dashboardId, column, row);
              handle.execute(
                  "UPDATE dashboard_item SET column_position = ?, row_position = ? WHERE id = ?",
                  column,
                  row,
                  itemId);
            });
  }

  @Override
  public void savePreferences(long itemId, Map<String, String> preferences) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM dashboard_item_preference WHERE item_id = ?", itemId);
              for (Map.Entry<String, String> each : new ArrayList<>(preferences.entrySet())) {
                handle.execute(
                    "INSERT INTO dashboard_item_preference (item_id, preference_key, preference_value)"
                        + " VALUES (?, ?, ?)",
                    itemId,
                    each.getKey(),
                    each.getValue());
              }
            });
  }

  @Override
  public void removeItem(long itemId) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM dashboard_item_preference WHERE item_id = ?", itemId);
              handle.execute("DELETE FROM dashboard_item WHERE id = ?", itemId);
            });
  }
}
