package org.nivaran.sandbox.jira.dashboard;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards and their items. The caller checks who may change what ({@link #mayEdit}). Thread
 * safe.
 */
public interface Dashboards {

  /** {@code layout} is one of A, AA, AB, BA, AAA: the number of letters is that of columns. */
  record Dashboard(
      long id,
      String name,
      String description,
      ApplicationUser owner,
      String layout,
      boolean shared,
      List<Item> items) {}

  /** An item shows a {@code dashboard-item} module; columns and rows count from 0. */
  record Item(long id, String moduleKey, int column, int row, Map<String, String> preferences) {}

  Dashboard create(
      ApplicationUser owner, String name, String description, String layout, boolean shared);

  /** The user's own and the shared ones, by name. */
  List<Dashboard> visibleTo(@Nullable ApplicationUser user);

  Optional<Dashboard> find(@Nullable ApplicationUser user, long id);

  /** The item and its dashboard, if the user may see it. */
  Optional<Item> item(@Nullable ApplicationUser user, long itemId);

  boolean mayEdit(@Nullable ApplicationUser user, long dashboardId);

  void change(long dashboardId, String name, String description, String layout, boolean shared);

  void delete(long dashboardId);

  /** Puts the item at this place; the ones below move down. */
  Item addItem(long dashboardId, String moduleKey, int column, int row);

  void moveItem(long itemId, int column, int row);

  /** Replaces all preferences of the item. */
  void savePreferences(long itemId, Map<String, String> preferences);

  void removeItem(long itemId);
}
