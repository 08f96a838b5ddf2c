package org.nivaran.jira.setup;

import java.util.Locale;
import java.util.Set;

/**
 * The roles that people have in the project. The schemes name these and no group, so that an admin
 * exchanges a group on the project's page and touches no scheme.
 *
 * <p>There is one role for the officers of all departments: which grievances they see is decided by
 * the group in the grievance's field Department group, which a role could not say.
 */
enum DeskRole {
  OPERATORS("Nivaran operators", Groups.OPERATORS),
  SIGN("Nivaran sign-language desk", Groups.SIGN),
  NODAL("Nivaran nodal officers", Groups.NODAL),
  COLLECTORS("Nivaran collectors", Groups.COLLECTORS),
  CONFIDENTIAL("Nivaran confidential circle", Groups.CONFIDENTIAL),
  DEPARTMENTS("Nivaran department officers", "");

  private final String roleName;
  private final String group;

  DeskRole(String roleName, String group) {
    this.roleName = roleName;
    this.group = group;
  }

  /** As an admin finds it in Jira. */
  String roleName() {
    return roleName;
  }

  /** {@code role:nodal} */
  String key() {
    return "role:" + name().toLowerCase(Locale.ROOT);
  }

  /** Those who play it when they are new. */
  Set<String> groups(Set<String> departments) {
    return this == DEPARTMENTS ? departments : Set.of(group);
  }
}
