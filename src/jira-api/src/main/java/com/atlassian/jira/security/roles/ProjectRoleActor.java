package com.atlassian.jira.security.roles;

/**
 * Declaration of Jira's {@code ProjectRoleActor}.
 *
 * <p>Source: jira-api-core, ProjectRoleService (GROOVY 8.13); the values of the constants.
 * Confidence: LIKELY.
 */
public interface ProjectRoleActor {
  // LIKELY
  String USER_ROLE_ACTOR_TYPE = "atlassian-user-role-actor";

  // LIKELY
  String GROUP_ROLE_ACTOR_TYPE = "atlassian-group-role-actor";
}
