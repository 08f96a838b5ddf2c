package org.nivaran.sandbox.jira.sharing;

import com.atlassian.jira.sharing.SharePermission;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.user.Directory;

/** The shares of one kind of thing in its table, and whom they include. Thread safe. */
public final class ShareTable {

  private final String table;
  private final String column;
  private final Directory directory;
  private final BrowsableProject browsable;

  /** Tells whether somebody may browse a project. */
  @FunctionalInterface
  public interface BrowsableProject {
    boolean by(long projectId, @Nullable ApplicationUser user);
  }

  private ShareTable(String table, String column, Directory directory, BrowsableProject browsable) {
    this.table = table;
    this.column = column;
    this.directory = directory;
    this.browsable = browsable;
  }

  /**
   * @param browsable who sees what is shared with a project
   */
  public static ShareTable ofFilters(Directory directory, BrowsableProject browsable) {
    return new ShareTable("saved_filter_share", "filter_id", directory, browsable);
  }

  /**
   * @param browsable who sees what is shared with a project
   */
  public static ShareTable ofDashboards(Directory directory, BrowsableProject browsable) {
    return new ShareTable("dashboard_share", "dashboard_id", directory, browsable);
  }

  /** With their ids, in the order in which they were made. */
  public SharePermissions read(Handle handle, long of) {
    Set<SharePermission> shares = new LinkedHashSet<>();
    handle
        .createQuery(
            "SELECT id, share_type, parameter FROM "
                + table
                + " WHERE "
                + column
                + " = ? ORDER BY id")
        .bind(0, of)
        .map(
            (row, context) ->
                new SharePermissionImpl(
                    row.getLong(1), type(row.getString(2)), row.getString(3), null))
        .forEach(shares::add);
    return new SharePermissions(shares);
  }

  private static ShareType.Name type(String name) {
    return Stream.of(
            ShareType.Name.GLOBAL,
            ShareType.Name.AUTHENTICATED,
            ShareType.Name.GROUP,
            ShareType.Name.PROJECT)
        .filter(type -> type.get().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Shares that stay keep their ids. */
  public void write(Handle handle, long of, SharePermissions wanted) {
    Set<SharePermission> present = read(handle, of).getPermissionSet();
    for (SharePermission share : present) {
      if (!wanted.getPermissionSet().contains(share)) {
        handle.execute("DELETE FROM " + table + " WHERE id = ?", share.getId());
      }
    }
    for (SharePermission share : wanted) {
      if (share.getParam2() != null) {
        throw new UnsupportedOperationException("Sharing with a role of a project");
      }
      if (!present.contains(share)) {
        handle
            .createUpdate(
                "INSERT INTO "
                    + table
                    + " ("
                    + column
                    + ", share_type, parameter) VALUES (:of, :type, :parameter)")
            .bind("of", of)
            .bind("type", share.getType().get())
            .bind("parameter", share.getParam1())
            .execute();
      }
    }
  }

  public void delete(Handle handle, long of) {
    handle.execute("DELETE FROM " + table + " WHERE " + column + " = ?", of);
  }

  /** Whether one of the shares includes the user. */
  public boolean include(SharePermissions shares, @Nullable ApplicationUser user) {
    return shares.getPermissionSet().stream().anyMatch(share -> includes(share, user));
  }

  private boolean includes(SharePermission share, @Nullable ApplicationUser user) {
    ShareType.Name type = share.getType();
    if (type == ShareType.Name.GLOBAL) {
      return true;
    }
    if (type == ShareType.Name.PROJECT) {
      return browsable.by(Long.parseLong(share.getParam1()), user);
    }
    return user != null
        && (type == ShareType.Name.AUTHENTICATED
            || directory.groupNames(user).contains(share.getParam1()));
  }
}
