package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/**
 * Who somebody is to a grievance. The desk's bot and whoever administers the project may make every
 * move, so that no condition is a dead end. Thread safe.
 */
public final class Movers {
  private final Settings settings;
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final Ownership ownership;
  private final GroupManager groups;
  private final PermissionManager permissions;

  public Movers(
      Settings settings,
      ReferenceData data,
      GrievanceStore grievances,
      Ownership ownership,
      GroupManager groups,
      PermissionManager permissions) {
    this.settings = settings;
    this.data = data;
    this.grievances = grievances;
    this.ownership = ownership;
    this.groups = groups;
    this.permissions = permissions;
  }

  /** Whether no condition stops this user: the machine, or who administers the project. */
  boolean mayAlways(Issue issue, @Nullable ApplicationUser user) {
    return user != null
        && (isBot(user)
            || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, issue, user));
  }

  boolean isInAny(@Nullable ApplicationUser user, Collection<String> names) {
    return user != null && names.stream().anyMatch(name -> groups.isUserInGroup(user, name));
  }

  /** Whether the user is an officer of a department; of the issue's own if none is named. */
  boolean isOfDepartment(
      Issue issue, @Nullable ApplicationUser user, Optional<DepartmentKey> named) {
    Desk desk = data.current();
    return named
        .or(() -> ownership.department(issue, desk))
        .flatMap(desk::department)
        .map(Department::group)
        .filter(group -> user != null && groups.isUserInGroup(user, group))
        .isPresent();
  }

  /** Whether the user acts for a post; for the one that has the grievance if none is named. */
  boolean actsFor(Issue issue, @Nullable ApplicationUser user, Optional<PostKey> named) {
    if (user == null) {
      return false;
    }
    Desk desk = data.current();
    return named
        .or(() -> postOf(issue))
        .flatMap(desk::post)
        .map(Post::actingUser)
        .filter(name -> name.equals(user.getName()))
        .isPresent();
  }

  private Optional<PostKey> postOf(Issue issue) {
    return grievances
        .find(new IssueId(issue.getId()))
        .map(Grievance::assignment)
        .map(Assignment::post);
  }

  private boolean isBot(ApplicationUser user) {
    return settings
        .current()
        .map(DeskSettings::botUser)
        .filter(bot -> bot.equals(user.getName()))
        .isPresent();
  }
}
