package com.atlassian.jira.issue.customfields;

/**
 * Declaration of Jira's {@code CustomFieldSearcher}.
 *
 * <p>Source: jira-api-core, CustomFieldSearcher (BDJ 7.4.5), call-only and flat. Confidence:
 * VERIFIED.
 */
public interface CustomFieldSearcher {}
