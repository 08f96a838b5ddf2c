package com.atlassian.jira.issue.issuetype;

import com.atlassian.jira.issue.IssueConstant;

/**
 * Declaration of Jira's {@code IssueType}.
 *
 * <p>Source: jira-api-core, IssueType (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface IssueType extends IssueConstant {
  boolean isSubTask();
}
