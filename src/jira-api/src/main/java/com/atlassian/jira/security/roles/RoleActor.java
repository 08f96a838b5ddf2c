package com.atlassian.jira.security.roles;

/**
 * Declaration of Jira's {@code RoleActor}: who plays a role, a user by key or a group by name.
 *
 * <p>Source: public Groovy scripts read {@code type} and {@code parameter} of the elements of
 * {@code getRoleActors()}; the interface's name is not in the ledgers. Confidence: LIKELY.
 */
public interface RoleActor {
  // LIKELY
  String getType();

  // LIKELY
  String getParameter();
}
