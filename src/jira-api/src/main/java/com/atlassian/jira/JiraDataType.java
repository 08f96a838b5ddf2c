package com.atlassian.jira;

/**
 * Declaration of Jira's {@code JiraDataType}.
 *
 * <p>Source: jira-api-core, JiraDataTypes (JD 7.0.0). Confidence: VERIFIED.
 */
public interface JiraDataType {}
