package org.nivaran.sandbox.jira.permission;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.user.Directory;

/** Global permissions of groups. A system administrator is an administrator. Thread safe. */
public final class StoredGlobalPermissions implements GlobalPermissions, GlobalPermissionManager {
  private final Database database;
  private final Directory directory;
  private final ConfigurationStamps stamps;
  private final Supplier<Map<String, Set<String>>> groupsByPermission;

  public StoredGlobalPermissions(
      Database database, Directory directory, ConfigurationStamps stamps) {
    this.database = database;
    this.directory = directory;
    this.stamps = stamps;
    this.groupsByPermission = stamps.cached(Area.USERS, this::load);
  }

  private Map<String, Set<String>> load() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT permission_key, group_name FROM global_permission")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(
                                Map.Entry::getValue, Collectors.toCollection(TreeSet::new)))));
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
    if (user == null || !user.isActive()) {
      return false;
    }
    return holds(permission, user)
        || (permission.equals(GlobalPermissionKey.ADMINISTER)
            && holds(GlobalPermissionKey.SYSTEM_ADMIN, user));
  }

  private boolean holds(GlobalPermissionKey permission, ApplicationUser user) {
    Set<String> groups = groupsByPermission.get().getOrDefault(permission.getKey(), Set.of());
    return directory.groupNames(user).stream().anyMatch(groups::contains);
  }

  @Override
  public List<String> groups(GlobalPermissionKey permission) {
    return List.copyOf(groupsByPermission.get().getOrDefault(permission.getKey(), Set.of()));
  }

  @Override
  public void grant(GlobalPermissionKey permission, String groupName) {
    if (!groups(permission).contains(groupName)) {
      stamps.change(
          Area.USERS,
          handle -> {
            handle.execute(
                "INSERT INTO global_permission (permission_key, group_name) VALUES (?, ?)",
                permission.getKey(),
                groupName);
          });
    }
  }

  @Override
  public void revoke(GlobalPermissionKey permission, String groupName) {
    stamps.change(
        Area.USERS,
        handle -> {
          handle.execute(
              "DELETE FROM global_permission WHERE permission_key = ? AND group_name = ?",
              permission.getKey(),
              groupName);
        });
  }
}
