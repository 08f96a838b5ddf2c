package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Declaration of Jira's {@code IssueManager}.
 *
 * <p>Source: jira-api-core, IssueManager (CONDEC 8.20; CSP, CMS 11.3). Confidence: VERIFIED.
 */
public interface IssueManager {
  MutableIssue getIssueObject(Long id);

  MutableIssue getIssueObject(String key);

  MutableIssue getIssueByCurrentKey(String key);

  Collection<Long> getIssueIdsForProject(Long projectId) throws GenericEntityException;

  Issue createIssueObject(ApplicationUser user, Issue issue) throws CreateException;

  Issue updateIssue(
      ApplicationUser user, MutableIssue issue, EventDispatchOption event, boolean sendMail);

  // LIKELY
  Issue updateIssue(ApplicationUser user, MutableIssue issue, UpdateIssueRequest request);

  // LIKELY
  long getIssueCountForProject(Long projectId);

  // LIKELY
  boolean isEditable(Issue issue, ApplicationUser user);
}
