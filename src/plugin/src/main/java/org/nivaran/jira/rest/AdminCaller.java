package org.nivaran.jira.rest;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import org.nivaran.jira.language.Texts;

/** Asks whether an administrator is asking, again behind Jira's own gate. Thread safe. */
public final class AdminCaller {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final JiraAuthenticationContext authentication;
  private final UserManager users;
  private final Texts texts;

  public AdminCaller(JiraAuthenticationContext authentication, UserManager users, Texts texts) {
    this.authentication = authentication;
    this.users = users;
    this.texts = texts;
  }

  /**
   * @throws RestProblem 401 if nobody is logged in, 403 if it is no administrator
   */
  ApplicationUser adminOrFail() {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      throw RestProblem.of(UNAUTHORIZED, texts.get("rest.log-in"));
    }
    if (!users.isAdmin(new UserKey(user.getKey()))) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return user;
  }
}
