package com.atlassian.jira.issue.link;

/**
 * Declaration of Jira's {@code IssueLinkType}.
 *
 * <p>Source: jira-api-core, IssueLinkType (CONDEC 8.20.22, complete implementer). Confidence:
 * VERIFIED.
 */
public interface IssueLinkType {
  Long getId();

  String getName();

  String getInward();

  String getOutward();
}
