package com.atlassian.jira.permission;

import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeManager;

/**
 * Declaration of Jira's {@code PermissionSchemeManager}. The entity of its scheme entities is a
 * project permission's key.
 *
 * <p>Source: jira-api-core, SchemeManager's members as seen in WorkflowSchemeManager (CONDEC
 * 8.20.22). Confidence: LIKELY.
 */
public interface PermissionSchemeManager extends SchemeManager {
  // LIKELY
  Scheme createSchemeAndEntities(Scheme scheme);
}
