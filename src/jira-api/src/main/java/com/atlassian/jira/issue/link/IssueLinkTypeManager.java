package com.atlassian.jira.issue.link;

import java.util.Collection;

/**
 * Declaration of Jira's {@code IssueLinkTypeManager}.
 *
 * <p>Source: jira-api-core, IssueLinkTypeManager (CONDEC 8.20.22, complete implementer).
 * Confidence: VERIFIED.
 */
public interface IssueLinkTypeManager {
  Collection<IssueLinkType> getIssueLinkTypesByName(String name);
}
