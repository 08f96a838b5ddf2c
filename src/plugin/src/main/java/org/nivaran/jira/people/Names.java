package org.nivaran.jira.people;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

/** What people are called. Thread safe. */
public final class Names {
  private final UserManager users;

  public Names(UserManager users) {
    this.users = users;
  }

  /** The name by which others know a user, or the key if there is no such user any more. */
  public String of(String key) {
    ApplicationUser user = users.getUserByKey(key);
    return user == null ? key : user.getDisplayName();
  }
}
