package org.nivaran.sandbox.sal;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** SAL's view of Jira's users. Thread safe. */
final class HostUserManager implements UserManager {
  private final JiraAuthenticationContext authentication;
  private final com.atlassian.jira.user.util.UserManager users;
  private final GroupManager groups;
  private final GlobalPermissionManager permissions;

  HostUserManager(
      JiraAuthenticationContext authentication,
      com.atlassian.jira.user.util.UserManager users,
      GroupManager groups,
      GlobalPermissionManager permissions) {
    this.authentication = authentication;
    this.users = users;
    this.groups = groups;
    this.permissions = permissions;
  }

  @Override
  public @Nullable UserProfile getRemoteUser() {
    return profile(authentication.getLoggedInUser());
  }

  @Override
  public @Nullable UserProfile getRemoteUser(HttpServletRequest request) {
    return getRemoteUser();
  }

  @Override
  public @Nullable UserKey getRemoteUserKey() {
    ApplicationUser user = authentication.getLoggedInUser();
    return user == null ? null : new UserKey(user.getKey());
  }

  @Override
  public @Nullable UserKey getRemoteUserKey(HttpServletRequest request) {
    return getRemoteUserKey();
  }

  @Override
  public @Nullable UserProfile getUserProfile(String username) {
    return profile(users.getUserByName(username));
  }

  @Override
  public @Nullable UserProfile getUserProfile(UserKey userKey) {
    return profile(users.getUserByKey(userKey.getStringValue()));
  }

  @Override
  public boolean isUserInGroup(@Nullable UserKey userKey, String group) {
    return holds(userKey, user -> groups.isUserInGroup(user, group));
  }

  @Override
  public boolean isAdmin(@Nullable UserKey userKey) {
    return holds(userKey, user -> permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
        || isSystemAdmin(userKey);
  }

  @Override
  public boolean isSystemAdmin(@Nullable UserKey userKey) {
    return holds(
        userKey, user -> permissions.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, user));
  }

  private boolean holds(@Nullable UserKey userKey, Predicate<ApplicationUser> test) {
    ApplicationUser user = userKey == null ? null : users.getUserByKey(userKey.getStringValue());
    return user != null && test.test(user);
  }

  private static @Nullable UserProfile profile(@Nullable ApplicationUser user) {
    return user == null ? null : new Profile(user);
  }

  private record Profile(ApplicationUser user) implements UserProfile {
    @Override
    public UserKey getUserKey() {
      return new UserKey(user.getKey());
    }

    @Override
    public String getUsername() {
      return user.getUsername();
    }

    @Override
    public String getFullName() {
      return user.getDisplayName();
    }

    @Override
    public String getEmail() {
      return user.getEmailAddress();
    }
  }
}
