package com.atlassian.jira.permission;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;

/**
 * Declaration of Jira's {@code ProjectPermissions}.
 *
 * <p>Source: jira-api-core, ProjectPermissions (11.x callers). Confidence: VERIFIED.
 */
public final class ProjectPermissions {
  public static final ProjectPermissionKey ADMINISTER_PROJECTS =
      new ProjectPermissionKey("ADMINISTER_PROJECTS");
  public static final ProjectPermissionKey BROWSE_PROJECTS =
      new ProjectPermissionKey("BROWSE_PROJECTS");
  public static final ProjectPermissionKey CREATE_ISSUES =
      new ProjectPermissionKey("CREATE_ISSUES");
  public static final ProjectPermissionKey EDIT_ISSUES = new ProjectPermissionKey("EDIT_ISSUES");
  public static final ProjectPermissionKey ADD_COMMENTS = new ProjectPermissionKey("ADD_COMMENTS");
  // LIKELY
  public static final ProjectPermissionKey ASSIGN_ISSUES =
      new ProjectPermissionKey("ASSIGN_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey ASSIGNABLE_USER =
      new ProjectPermissionKey("ASSIGNABLE_USER");
  // LIKELY
  public static final ProjectPermissionKey TRANSITION_ISSUES =
      new ProjectPermissionKey("TRANSITION_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey RESOLVE_ISSUES =
      new ProjectPermissionKey("RESOLVE_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey CLOSE_ISSUES = new ProjectPermissionKey("CLOSE_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey DELETE_ISSUES =
      new ProjectPermissionKey("DELETE_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey SCHEDULE_ISSUES =
      new ProjectPermissionKey("SCHEDULE_ISSUES");
  // LIKELY
  public static final ProjectPermissionKey MODIFY_REPORTER =
      new ProjectPermissionKey("MODIFY_REPORTER");
  // LIKELY
  public static final ProjectPermissionKey CREATE_ATTACHMENTS =
      new ProjectPermissionKey("CREATE_ATTACHMENTS");
  // LIKELY
  public static final ProjectPermissionKey SET_ISSUE_SECURITY =
      new ProjectPermissionKey("SET_ISSUE_SECURITY");

  private ProjectPermissions() {}
}
