package org.nivaran.sandbox.rest;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.problem.RestProblem;

/**
 * Who calls, as the authentication filter found out for this thread. Thread safe.
 *
 * @param jira Jira's services
 */
public record Caller(Jira jira) {

  /**
   * @return the person; null for somebody who is not logged in, as Jira's services take it
   */
  public @Nullable ApplicationUser userOrNull() {
    return jira.jiraAuthenticationContext().getLoggedInUser();
  }

  /**
   * @return the person
   * @throws RestProblem 401 when nobody is logged in
   */
  public ApplicationUser user() {
    ApplicationUser user = userOrNull();
    if (user == null) {
      throw RestProblem.notLoggedIn();
    }
    return user;
  }

  /**
   * @return the person, an administrator
   * @throws RestProblem 401 when nobody is logged in, 403 when it is no administrator
   */
  public ApplicationUser administrator() {
    ApplicationUser user = user();
    if (!jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
      throw RestProblem.forbidden("Only Jira administrators may do this.");
    }
    return user;
  }
}
