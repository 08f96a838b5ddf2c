package com.atlassian.sal.api.user;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Declaration of Jira's {@code UserManager}.
 *
 * <p>Source: jira-api-platform, section 2 (CNF 8.5, CRD 6.2, BAM). Confidence: VERIFIED.
 */
public interface UserManager {
  UserProfile getRemoteUser();

  UserProfile getRemoteUser(HttpServletRequest request);

  UserKey getRemoteUserKey();

  UserKey getRemoteUserKey(HttpServletRequest request);

  UserProfile getUserProfile(String username);

  UserProfile getUserProfile(UserKey userKey);

  boolean isUserInGroup(UserKey userKey, String group);

  boolean isAdmin(UserKey userKey);

  boolean isSystemAdmin(UserKey userKey);
}
