package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.category.StatusCategory;

/**
 * Declaration of Jira's {@code Status}.
 *
 * <p>Source: jira-api-core, Status (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface Status extends IssueConstant {
  StatusCategory getStatusCategory();
}
