package com.atlassian.sal.api.rdbms;

import java.sql.Connection;

/**
 * Declaration of Jira's {@code ConnectionCallback}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL3). Confidence: VERIFIED.
 */
public interface ConnectionCallback<A> {
  A execute(Connection connection);
}
