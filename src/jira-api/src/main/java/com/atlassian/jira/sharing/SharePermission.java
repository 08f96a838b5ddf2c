package com.atlassian.jira.sharing;

import com.atlassian.jira.sharing.type.ShareType;

/**
 * Declaration of Jira's {@code SharePermission}.
 *
 * <p>Source: jira-api-core, SharedEntity.SharePermissions (SR, mgm-tp; type only). Confidence:
 * VERIFIED.
 */
public interface SharePermission {
  // LIKELY
  Long getId();

  // LIKELY
  ShareType.Name getType();

  // LIKELY: the group's name or the project's id
  String getParam1();

  // LIKELY: the role's id
  String getParam2();
}
