package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language each user chose, else English, in which the sandbox starts. Thread safe. */
public final class UserLocales implements LocaleManager {

  private final Users users;

  public UserLocales(Users users) {
    this.users = users;
  }

  @Override
  public Locale getLocaleFor(@Nullable ApplicationUser user) {
    return user == null ? Locale.ENGLISH : users.locale(user).orElse(Locale.ENGLISH);
  }
}
