package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Jira's {@link GroupManager}. */
public final class JiraGroups implements GroupManager {
  private final Groups groups;
  private final Directory directory;

  public JiraGroups(Groups groups, Directory directory) {
    this.groups = groups;
    this.directory = directory;
  }

  @Override
  public @Nullable Group getGroup(@Nullable String name) {
    return directory.group(name).orElse(null);
  }

  @Override
  public boolean groupExists(@Nullable String name) {
    return directory.group(name).isPresent();
  }

  @Override
  public boolean isUserInGroup(@Nullable ApplicationUser user, @Nullable String groupName) {
    return groupName != null && directory.groupNames(user).contains(groupName);
  }

  @Override
  public Collection<ApplicationUser> getUsersInGroup(String groupName) {
    return directory.members(groupName);
  }

  @Override
  public Collection<String> getGroupNamesForUser(@Nullable ApplicationUser user) {
    return directory.groupNames(user);
  }

  @Override
  public Collection<Group> getGroupsForUser(ApplicationUser user) {
    return groups.of(user);
  }

  @Override
  public Group createGroup(String name) throws InvalidGroupException {
    if (name.isBlank() || groupExists(name)) {
      throw new InvalidGroupException("The group's name is blank or taken: " + name);
    }
    return groups.create(name);
  }

  @Override
  public Collection<Group> getAllGroups() {
    return directory.groups();
  }
}
