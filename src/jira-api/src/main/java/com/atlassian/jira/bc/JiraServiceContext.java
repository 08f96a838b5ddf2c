package com.atlassian.jira.bc;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

/**
 * Declaration of Jira's {@code JiraServiceContext}.
 *
 * <p>Source: jira-api-core, JiraServiceContext (JWI 9.12). Confidence: VERIFIED.
 */
public interface JiraServiceContext {
  ErrorCollection getErrorCollection();

  // LIKELY
  ApplicationUser getLoggedInApplicationUser();
}
