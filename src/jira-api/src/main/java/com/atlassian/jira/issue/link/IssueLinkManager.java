package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/**
 * Declaration of Jira's {@code IssueLinkManager}.
 *
 * <p>Source: jira-api-core, IssueLinkManager (CONDEC 8.20.22, complete implementer). Confidence:
 * VERIFIED.
 */
public interface IssueLinkManager {
  void createIssueLink(
      Long sourceIssueId,
      Long destinationIssueId,
      Long issueLinkTypeId,
      Long sequence,
      ApplicationUser remoteUser)
      throws CreateException;

  IssueLink getIssueLink(Long sourceId, Long destinationId, Long issueLinkTypeId);

  List<IssueLink> getInwardLinks(Long destinationId);

  List<IssueLink> getOutwardLinks(Long sourceId);

  boolean isLinkingEnabled();
}
