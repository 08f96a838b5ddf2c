package com.atlassian.jira.issue;

/**
 * Declaration of Jira's {@code IssueConstant}.
 *
 * <p>Source: jira-api-core, IssueType and Status implementers (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface IssueConstant {
  String getId();

  String getName();

  String getDescription();

  Long getSequence();

  String getIconUrl();

  String getNameTranslation();
}
