package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Declaration of Jira's {@code QueryCreationContext}.
 *
 * <p>Source: jira-api-core, QueryCreationContext (GROOVY). Confidence: VERIFIED.
 */
public interface QueryCreationContext {
  ApplicationUser getApplicationUser();
}
