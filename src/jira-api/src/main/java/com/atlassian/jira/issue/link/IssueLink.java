package com.atlassian.jira.issue.link;

/**
 * Declaration of Jira's {@code IssueLink}.
 *
 * <p>Source: jira-api-core, IssueLink (CONDEC 8.20.22, complete implementer). Confidence: VERIFIED.
 */
public interface IssueLink {
  Long getId();

  Long getSourceId();

  Long getDestinationId();

  Long getLinkTypeId();

  IssueLinkType getIssueLinkType();
}
