package org.nivaran.jira.meeting;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.people.DeskRights;
import org.nivaran.jira.settings.Settings;

/**
 * Who may hold meetings, who may read them, and what of them. Whoever administers the project and
 * the collectors hold them. Officers of a department read what concerns their department. A
 * grievance is shown only to who may see its issue. Thread safe.
 */
public final class MeetingRights extends DeskRights {

  /** The group that the set-up makes for collectors. */
  public static final String COLLECTORS = "nivaran-collectors";

  private final ReferenceData data;
  private final GroupManager groups;

  public MeetingRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    super(settings, authentication, permissions, projects);
    this.data = data;
    this.groups = groups;
  }

  /** Whether somebody may plan, hold and close meetings, and mark grievances for them. */
  public boolean mayHold(@Nullable ApplicationUser user) {
    return user != null
        && hasProject()
        && (may(user, ProjectPermissions.ADMINISTER_PROJECTS)
            || groups.isUserInGroup(user, COLLECTORS));
  }

  /** Whether somebody may open meetings at all; of what is on them see {@link #maySee}. */
  public boolean mayRead(@Nullable ApplicationUser user) {
    return mayHold(user) || user != null && isSetUp() && !departments(user).isEmpty();
  }

  /** The departments whose officer somebody is; the desk itself is none. */
  public Set<DepartmentKey> departments(ApplicationUser user) {
    return data.current().departments().stream()
        .filter(department -> !department.key().isDesk())
        .filter(department -> groups.isUserInGroup(user, department.group()))
        .map(Department::key)
        .collect(Collectors.toSet());
  }
}
