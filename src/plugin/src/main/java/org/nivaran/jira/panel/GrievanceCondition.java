package org.nivaran.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** Only for issues of our project, and only for who may see the issue. */
public final class GrievanceCondition implements Condition {
  private final Settings settings;
  private final PermissionManager permissions;

  public GrievanceCondition(Settings settings, PermissionManager permissions) {
    this.settings = settings;
    this.permissions = permissions;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    ApplicationUser user = context.get("user") instanceof ApplicationUser known ? known : null;
    return PanelIssue.in(context)
        .filter(this::isOurs)
        .filter(issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
        .isPresent();
  }

  private boolean isOurs(Issue issue) {
    return settings
        .current()
        .map(DeskSettings::projectId)
        .filter(project -> project.equals(issue.getProjectId()))
        .isPresent();
  }
}
