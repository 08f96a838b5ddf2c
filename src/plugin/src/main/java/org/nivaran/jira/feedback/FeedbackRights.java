package org.nivaran.jira.feedback;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.people.DeskStaff;
import org.nivaran.jira.settings.Settings;

/** Who calls citizens about resolutions, and who sees the figures. Thread safe. */
public final class FeedbackRights extends DeskRights {

  /** The group that the set-up makes for collectors. */
  private static final String COLLECTORS = "nivaran-collectors";

  private final DeskStaff staff;
  private final GroupManager groups;

  public FeedbackRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    super(settings, authentication, permissions, projects);
    this.groups = groups;
    this.staff = new DeskStaff(groups, permissions);
  }

  /** Whether somebody calls, and therefore sees numbers. */
  boolean mayCall(ApplicationUser user) {
    return hasProject() && (staff.works(user) || may(user, ProjectPermissions.ADMINISTER_PROJECTS));
  }

  boolean maySeeFigures(ApplicationUser user) {
    return mayCall(user) || hasProject() && groups.isUserInGroup(user, COLLECTORS);
  }
}
