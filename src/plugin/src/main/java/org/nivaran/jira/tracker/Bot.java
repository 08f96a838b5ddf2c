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
    return as(bot, work);
  }

  /**
   * Runs the work in the name of a person; the bot stands in for one who is not there any more, or
   * not active.
   *
   * @param userKey the person's key
   * @throws IssueTrackerException if neither is there
   */
  <T> T inTheNameOf(String userKey, @Nullable IssueId issue, Function<ApplicationUser, T> work) {
    ApplicationUser person = users.getUserByKey(userKey);
    return person == null || !person.isActive() ? does(issue, work) : as(person, work);
  }

  private <T> T as(ApplicationUser user, Function<ApplicationUser, T> work) {
    ApplicationUser before = authentication.getLoggedInUser();
    authentication.setLoggedInUser(user);
    try {
      return work.apply(user);
    } finally {
      if (before == null) {
        authentication.clearLoggedInUser();
      } else {
        authentication.setLoggedInUser(before);
      }
    }
  }
}
