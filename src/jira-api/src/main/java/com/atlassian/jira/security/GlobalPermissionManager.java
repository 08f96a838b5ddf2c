package com.atlassian.jira.security;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Declaration of Jira's {@code GlobalPermissionManager}.
 *
 * <p>Source: jira-api-core, GlobalPermissionManager (CMS 11.3). Confidence: VERIFIED.
 */
public interface GlobalPermissionManager {
  boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user);
}
