package org.nivaran.jira.admin;

/** Who may use an admin page. */
public enum AdminRight {
  /** Every administrator of Jira. */
  ADMIN,
  /** Only those who may also install plugins. */
  SYSTEM_ADMIN
}
