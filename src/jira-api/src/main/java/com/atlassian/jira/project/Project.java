package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Declaration of Jira's {@code Project}.
 *
 * <p>Source: jira-api-core, Project (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface Project {
  Long getId();

  String getKey();

  String getName();

  String getDescription();

  ApplicationUser getProjectLead();

  String getLeadUserKey();

  Collection<IssueType> getIssueTypes();

  ProjectTypeKey getProjectTypeKey();
}
