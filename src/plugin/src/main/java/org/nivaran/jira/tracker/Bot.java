package org.nivaran.jira.tracker;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.jira.settings.Settings;

/** Works as the user whom the set-up named. Thread safe. */
public final class Bot {

  private final Settings settings;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;

  public Bot(Settings settings, UserManager users, JiraAuthenticationContext authentication) {
    this.settings = settings;
    this.users = users;
    this.authentication = authentication;
  }

  /**
   * Runs the work while the bot is logged in on this thread, and puts back whoever was.
   *
   * @param issue what it is about, for the message of a failure; null if it does not exist yet
   * @throws IssueTrackerException if the bot's user is not there
   */
  <T> T does(@Nullable IssueId issue, Function<ApplicationUser, T> work) {
    String name = settings.required().botUser();
    ApplicationUser bot = users.getUserByName(name);
    if (bot == null) {
      throw new IssueTrackerException(issue, "the bot's user \"" + name + "\" is not there");
    }
    ApplicationUser before = authentication.getLoggedInUser();
    authentication.setLoggedInUser(bot);
    try {
      return work.apply(bot);
    } finally {
      if (before == null) {
        authentication.clearLoggedInUser();
      } else {
        authentication.setLoggedInUser(before);
      }
    }
  }
}
