package com.atlassian.jira.issue.security;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code IssueSecurityLevelManager}.
 *
 * <p>Source: public Javadoc docs.atlassian.com/jira/server, IssueSecurityLevelManager. Confidence:
 * VERIFIED.
 */
public interface IssueSecurityLevelManager {
  IssueSecurityLevel createIssueSecurityLevel(long schemeId, String name, String description);

  void deleteSecurityLevel(Long levelId);

  Collection<IssueSecurityLevel> getAllIssueSecurityLevels();

  Long getDefaultSecurityLevel(Project project);

  // LIKELY
  List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId);

  // LIKELY
  IssueSecurityLevel getSecurityLevel(long id);

  // LIKELY
  List<IssueSecurityLevel> getUsersSecurityLevels(Issue issue, ApplicationUser user);

  // LIKELY
  List<IssueSecurityLevel> getUsersSecurityLevels(Project project, ApplicationUser user);
}
