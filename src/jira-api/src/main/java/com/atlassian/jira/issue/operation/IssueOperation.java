package com.atlassian.jira.issue.operation;

/**
 * Declaration of Jira's {@code IssueOperation}.
 *
 * <p>Source: jira-api-core, IssueOperations. Confidence: VERIFIED.
 */
public interface IssueOperation {}
