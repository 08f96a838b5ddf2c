package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;

/**
 * Declaration of Jira's {@code IssueTypeManager}.
 *
 * <p>Source: jira-api-core, IssueTypeManager (CONDEC 8.20.22; SLACK 11.0). Confidence: VERIFIED.
 */
public interface IssueTypeManager {
  IssueType createIssueType(String name, String description, Long avatarId);

  IssueType createIssueType(String name, String description, String iconUrl);

  IssueType getIssueType(String id);

  Collection<IssueType> getIssueTypes();
}
