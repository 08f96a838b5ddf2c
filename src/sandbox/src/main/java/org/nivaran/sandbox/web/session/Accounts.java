package org.nivaran.sandbox.web.session;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;

/** What the log-in needs to know of people. Thread safe. */
public interface Accounts {

  /**
   * @param userKey the key that a session keeps
   * @return the person; empty when gone or no longer active
   */
  Optional<ApplicationUser> byKey(String userKey);

  /**
   * @param username the name that was typed
   * @param password the password that was typed
   * @return the person; empty when name or password is wrong or the person is not active; which of
   *     them is not told
   */
  Optional<ApplicationUser> byPassword(String username, String password);

  /**
   * @param token what came after {@code Bearer}
   * @return the person whose personal access token it is; empty when unknown, expired or revoked,
   *     or the person is not active
   */
  Optional<ApplicationUser> byToken(String token);

  /**
   * @param user a person
   * @return true for a Jira administrator
   */
  boolean isAdministrator(ApplicationUser user);

  /**
   * @param user a person
   * @return the language of the profile; empty when none was chosen
   */
  Optional<Locale> language(ApplicationUser user);
}
