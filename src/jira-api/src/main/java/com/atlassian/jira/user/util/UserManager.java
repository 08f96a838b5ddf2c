package com.atlassian.jira.user.util;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.PermissionException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.UserDetails;
import java.util.Collection;
import java.util.Optional;

/**
 * Declaration of Jira's {@code UserManager}.
 *
 * <p>Source: jira-api-core, UserManager (CSP, CMS 11.3; SLACK 11.0). Confidence: VERIFIED.
 */
public interface UserManager {
  ApplicationUser getUserByKey(String key);

  ApplicationUser getUserByName(String name);

  Optional<ApplicationUser> getUserById(Long id);

  // LIKELY
  ApplicationUser createUser(UserDetails details) throws CreateException, PermissionException;

  // LIKELY
  Collection<ApplicationUser> getAllApplicationUsers();

  // LIKELY
  Collection<Group> getAllGroups();

  // LIKELY
  Group getGroup(String name);
}
