package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/** {@link Groups} over the database. */
public final class StoredGroups implements Groups {
  private static final String MEMBERSHIP =
      " group_id = (SELECT id FROM user_group WHERE group_name = :group)"
          + " AND user_id = (SELECT id FROM app_user WHERE user_key = :user)";

  private final Directory directory;
  private final ConfigurationStamps stamps;

  public StoredGroups(Directory directory, ConfigurationStamps stamps) {
    this.directory = directory;
    this.stamps = stamps;
  }

  @Override
  public Group create(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A group needs a name");
    }
    if (directory.group(name).isEmpty()) {
      stamps.change(
          Area.USERS,
          handle -> {
            handle
                .createUpdate("INSERT INTO user_group (group_name) VALUES (:name)")
                .bind("name", name)
                .execute();
          });
    }
    return new NamedGroup(name);
  }

  @Override
  public Optional<Group> byName(String name) {
    return directory.group(name);
  }

  @Override
  public List<Group> all() {
    return directory.groups();
  }

  @Override
  public List<ApplicationUser> members(String groupName) {
    return directory.members(groupName);
  }

  @Override
  public List<Group> of(ApplicationUser user) {
    return directory.groupNames(user).stream().<Group>map(NamedGroup::new).toList();
  }

  @Override
  public void add(ApplicationUser user, String groupName) {
    if (directory.group(groupName).isEmpty()) {
      throw new IllegalArgumentException("There is no group " + groupName);
    }
    if (!directory.groupNames(user).contains(groupName)) {
      stamps.change(
          Area.USERS,
          handle -> {
            handle
                .createUpdate(
                    "INSERT INTO group_member (group_id, user_id) SELECT g.id, u.id FROM user_group g,"
                        + " app_user u WHERE g.group_name = :group AND u.user_key = :user")
                .bind("group", groupName)
                .bind("user", user.getKey())
                .execute();
          });
    }
  }

  @Override
  public void remove(ApplicationUser user, String groupName) {
    stamps.change(
        Area.USERS,
        handle -> {
          handle
              .createUpdate("DELETE FROM group_member WHERE" + MEMBERSHIP)
              .bind("group", groupName)
              .bind("user", user.getKey())
              .execute();
        });
  }

  @Override
  public void delete(String groupName) {
    stamps.change(
        Area.USERS,
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM group_member WHERE group_id IN"
                      + " (SELECT id FROM user_group WHERE group_name = :group)")
              .bind("group", groupName)
              .execute();
          handle
              .createUpdate("DELETE FROM user_group WHERE group_name = :group")
              .bind("group", groupName)
              .execute();
        });
  }
}
