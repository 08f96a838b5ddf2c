package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

/**
 * Declaration of Jira's {@code JiraAuthenticationContext}.
 *
 * <p>Source: jira-api-core, JiraAuthenticationContext (CONDEC 8.20.22; 11.3). Confidence: VERIFIED.
 */
public interface JiraAuthenticationContext {
  ApplicationUser getLoggedInUser();

  void setLoggedInUser(ApplicationUser user);

  void clearLoggedInUser();

  boolean isLoggedInUser();

  Locale getLocale();

  I18nHelper getI18nHelper();
}
