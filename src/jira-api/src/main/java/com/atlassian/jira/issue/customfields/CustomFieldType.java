package com.atlassian.jira.issue.customfields;

/**
 * Declaration of Jira's {@code CustomFieldType}.
 *
 * <p>Source: jira-api-core, CustomFieldType (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface CustomFieldType<T, S> {
  String getKey();

  String getName();
}
