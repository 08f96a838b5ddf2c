package org.nivaran.sandbox.web.session;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;

/**
 * The people of Jira, for the log-in. Thread safe.
 *
 * @param jira Jira's services
 */
public record JiraAccounts(Jira jira) implements Accounts, CurrentUser {

  @Override
  public Optional<ApplicationUser> byKey(String userKey) {
    return jira.users().byKey(userKey).filter(ApplicationUser::isActive);
  }

  @Override
  public Optional<ApplicationUser> byPassword(String username, String password) {
    return jira.users().authenticate(username, password);
  }

  @Override
  public Optional<ApplicationUser> byToken(String token) {
    return jira.accessTokens().authenticate(token);
  }

  @Override
  public boolean isAdministrator(ApplicationUser user) {
    return jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, user);
  }

  @Override
  public Optional<Locale> language(ApplicationUser user) {
    return jira.users().locale(user);
  }

  @Override
  public void become(@Nullable ApplicationUser user, Locale locale) {
    if (user == null) {
      jira.jiraAuthenticationContext().clearLoggedInUser();
    } else {
      jira.jiraAuthenticationContext().setLoggedInUser(user);
    }
  }

  @Override
  public void leave() {
    jira.jiraAuthenticationContext().clearLoggedInUser();
  }
}
