package org.nivaran.jira.people;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.GrievanceStore;

/** Finds grievances for whoever may see their issue. Thread safe. */
public final class GrievanceReaders {
  private final GrievanceStore grievances;
  private final IssueManager issues;
  private final PermissionManager permissions;

  public GrievanceReaders(
      GrievanceStore grievances, IssueManager issues, PermissionManager permissions) {
    this.grievances = grievances;
    this.issues = issues;
    this.permissions = permissions;
  }

  /** A grievance with its issue. */
  public record Found(Grievance grievance, Issue issue) {}

  /**
   * @param written the reference in any spelling
   * @return empty if there is none, and also if the user may not see it: nobody learns which
   */
  public Optional<Found> find(String written, ApplicationUser user) {
    return Reference.parse(written)
        .flatMap(grievances::find)
        .flatMap(
            grievance ->
                Optional.<Issue>ofNullable(issues.getIssueObject(grievance.issue().value()))
                    .filter(issue -> maySee(issue, user))
                    .map(issue -> new Found(grievance, issue)));
  }

  private boolean maySee(Issue issue, ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }
}
