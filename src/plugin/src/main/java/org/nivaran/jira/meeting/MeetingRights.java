package org.nivaran.jira.meeting;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/**
 * Who may hold meetings, who may read them, and what of them. Whoever administers the project and
 * the collectors hold them. Officers of a department read what concerns their department. A
 * grievance is shown only to who may see its issue. Thread safe.
 */
public final class MeetingRights {

  /** The group that the set-up makes for collectors. */
  public static final String COLLECTORS = "nivaran-collectors";

  private final Settings settings;
  private final ReferenceData data;
  private final JiraAuthenticationContext authentication;
  private final PermissionManager permissions;
  private final ProjectManager projects;
  private final GroupManager groups;

  public MeetingRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    this.settings = settings;
    this.data = data;
    this.authentication = authentication;
    this.permissions = permissions;
    this.projects = projects;
    this.groups = groups;
  }

  /** Who is asking, or empty if nobody is logged in. */
  public Optional<ApplicationUser> user() {
    return Optional.ofNullable(authentication.getLoggedInUser());
  }

  /** Whether there is a desk that could meet. */
  public boolean isSetUp() {
    return settings.current().isPresent();
  }

  /** Whether somebody may plan, hold and close meetings, and mark grievances for them. */
  public boolean mayHold(@Nullable ApplicationUser user) {
    Optional<Project> project = project();
    return user != null
        && project.isPresent()
        && (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project.get(), user)
            || groups.isUserInGroup(user, COLLECTORS));
  }

  /** Whether somebody may open meetings at all; of what is on them see {@link #maySee}. */
  public boolean mayRead(@Nullable ApplicationUser user) {
    return mayHold(user) || user != null && isSetUp() && !departments(user).isEmpty();
  }

  public boolean maySee(Issue issue, ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  /** The departments whose officer somebody is; the desk itself is none. */
  public Set<DepartmentKey> departments(ApplicationUser user) {
    return data.current().departments().stream()
        .filter(department -> !department.key().isDesk())
        .filter(department -> groups.isUserInGroup(user, department.group()))
        .map(Department::key)
        .collect(Collectors.toSet());
  }

  private Optional<Project> project() {
    return settings.current().map(DeskSettings::projectId).map(projects::getProjectObj);
  }
}
