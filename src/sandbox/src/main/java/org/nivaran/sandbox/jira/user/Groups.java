package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;

/** Administration of groups. All changes are idempotent. Thread safe. */
public interface Groups {

  /** The group with this name, made if need be. */
  Group create(String name);

  Optional<Group> byName(String name);

  /** All groups by name. */
  List<Group> all();

  /** The group's users by name. */
  List<ApplicationUser> members(String groupName);

  /** The user's groups by name. */
  List<Group> of(ApplicationUser user);

  /**
   * @throws IllegalArgumentException if there is no such group
   */
  void add(ApplicationUser user, String groupName);

  void remove(ApplicationUser user, String groupName);

  /** Removes the group and its memberships. */
  void delete(String groupName);
}
