package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/**
 * Declaration of Jira's {@code Comment}.
 *
 * <p>Source: jira-api-core, Comment. Confidence: VERIFIED.
 */
public interface Comment {
  Long getId();

  String getBody();

  ApplicationUser getAuthorApplicationUser();

  // LIKELY
  Date getCreated();

  // LIKELY
  Issue getIssue();

  // LIKELY
  String getGroupLevel();

  // LIKELY
  Long getRoleLevelId();
}
