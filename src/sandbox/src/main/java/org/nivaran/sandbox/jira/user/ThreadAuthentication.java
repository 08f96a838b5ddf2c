package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.PluginModules;

/** Who asks on this thread. A thread of a plugin has nobody until it says who. */
public final class ThreadAuthentication implements JiraAuthenticationContext {
  private final ThreadLocal<@Nullable ApplicationUser> user = new ThreadLocal<>();
  private final ThreadLocal<@Nullable Locale> locale = new ThreadLocal<>();
  private final Users users;
  private final PluginModules modules;

  public ThreadAuthentication(Users users, PluginModules modules) {
    this.users = users;
    this.modules = modules;
  }

  /** From now on this user asks on this thread, and is answered in this language. */
  public void become(@Nullable ApplicationUser newUser, Locale newLocale) {
    user.set(newUser);
    locale.set(newLocale);
  }

  @Override
  public @Nullable ApplicationUser getLoggedInUser() {
    return user.get();
  }

  @Override
  public void setLoggedInUser(@Nullable ApplicationUser newUser) {
    user.set(newUser);
    locale.remove();
  }

  @Override
  public void clearLoggedInUser() {
    user.remove();
    locale.remove();
  }

  @Override
  public boolean isLoggedInUser() {
    return user.get() != null;
  }

  /** The request's language, else the user's own, else English. */
  @Override
  public Locale getLocale() {
    Locale request = locale.get();
    if (request != null) {
      return request;
    }
    ApplicationUser present = user.get();
    return present == null ? Locale.ENGLISH : users.locale(present).orElse(Locale.ENGLISH);
  }

  @Override
  public I18nHelper getI18nHelper() {
    return new PluginI18n(modules, getLocale());
  }
}
