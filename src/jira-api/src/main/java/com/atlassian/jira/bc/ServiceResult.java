package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/**
 * Declaration of Jira's {@code ServiceResult}.
 *
 * <p>Source: jira-api-core, ServiceResult (callers). Confidence: VERIFIED.
 */
public interface ServiceResult {
  boolean isValid();

  ErrorCollection getErrorCollection();
}
