package com.atlassian.jira.issue.resolution;

import com.atlassian.jira.issue.IssueConstant;

/**
 * Declaration of Jira's {@code Resolution}.
 *
 * <p>Source: jira-api-core, ConstantsManager (type); super type. Confidence: LIKELY.
 */
public interface Resolution extends IssueConstant {}
