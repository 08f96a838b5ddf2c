package org.nivaran.sandbox.pluginweb;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

/** Decides whether the user of the current thread may call an endpoint. Thread safe. */
public final class Access {
  /** What to do with a call. */
  public enum Decision {
    ALLOWED,
    /** Nobody is logged in, and somebody must be. */
    LOG_IN,
    /** Somebody is logged in who may not. */
    FORBIDDEN
  }

  private final JiraAuthenticationContext authentication;
  private final GlobalPermissionManager permissions;

  public Access(JiraAuthenticationContext authentication, GlobalPermissionManager permissions) {
    this.authentication = authentication;
    this.permissions = permissions;
  }

  /**
   * The decision for the thread's user. Anonymous access to the site is off, as in a new Jira with
   * users.
   */
  public Decision decide(AccessLevel level) {
    if (level == AccessLevel.UNRESTRICTED || level == AccessLevel.ANONYMOUS_SITE) {
      return Decision.ALLOWED;
    }
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      return Decision.LOG_IN;
    }
    return mayCall(level, user) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }

  private boolean mayCall(AccessLevel level, ApplicationUser user) {
    return switch (level) {
      case UNRESTRICTED, ANONYMOUS_SITE, LOGGED_IN -> true;
      case LICENSED ->
          has(GlobalPermissionKey.USE, user)
              || has(GlobalPermissionKey.ADMINISTER, user)
              || has(GlobalPermissionKey.SYSTEM_ADMIN, user);
      case ADMIN ->
          has(GlobalPermissionKey.ADMINISTER, user) || has(GlobalPermissionKey.SYSTEM_ADMIN, user);
      case SYSTEM_ADMIN -> has(GlobalPermissionKey.SYSTEM_ADMIN, user);
    };
  }

  private boolean has(GlobalPermissionKey permission, ApplicationUser user) {
    return permissions.hasPermission(permission, user);
  }
}
