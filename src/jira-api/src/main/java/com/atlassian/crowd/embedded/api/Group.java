package com.atlassian.crowd.embedded.api;

/**
 * Declaration of Jira's {@code Group}.
 *
 * <p>Source: jira-api-core, GroupManager (CMS 11.3). Confidence: VERIFIED.
 */
public interface Group {
  String getName();
}
