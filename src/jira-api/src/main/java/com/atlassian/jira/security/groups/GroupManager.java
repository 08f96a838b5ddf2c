package com.atlassian.jira.security.groups;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Declaration of Jira's {@code GroupManager}.
 *
 * <p>Source: jira-api-core, GroupManager (callers; CMS 11.3: getGroup). Confidence: VERIFIED.
 */
public interface GroupManager {
  Group getGroup(String name);

  boolean groupExists(String name);

  boolean isUserInGroup(ApplicationUser user, String groupName);

  Collection<ApplicationUser> getUsersInGroup(String groupName);

  Collection<String> getGroupNamesForUser(ApplicationUser user);

  Collection<Group> getGroupsForUser(ApplicationUser user);

  // LIKELY
  Group createGroup(String name) throws OperationNotPermittedException, InvalidGroupException;

  // LIKELY
  Collection<Group> getAllGroups();
}
