package com.atlassian.jira.security.roles;

import java.util.Set;

/**
 * Declaration of Jira's {@code ProjectRoleActors}, flat with what it has from DefaultRoleActors.
 *
 * <p>Source: jira-api-core, ProjectRoleManager (CONDEC 8.20.22) for the type; public Groovy scripts
 * go through {@code getRoleActors()}, whose elements have a type and a parameter. Confidence:
 * LIKELY.
 */
public interface ProjectRoleActors {
  // LIKELY
  Set<RoleActor> getRoleActors();
}
