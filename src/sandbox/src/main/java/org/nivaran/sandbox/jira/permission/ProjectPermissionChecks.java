package org.nivaran.sandbox.jira.permission;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.Grant;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.project.Roles;
import org.nivaran.sandbox.jira.search.SqlCondition;
import org.nivaran.sandbox.jira.security.JiraSecurityLevels;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.security.SecurityLevels.Level;
import org.nivaran.sandbox.jira.user.Directory;

/**
 * Jira's {@link PermissionManager}, and the same check as SQL for searches. An issue's security
 * level narrows every permission on the issue. Thread safe.
 */
public final class ProjectPermissionChecks
    implements PermissionManager, JiraSecurityLevels.Membership {
  private final PermissionSchemes schemes;
  private final Projects projects;
  private final Roles roles;
  private final Directory directory;
  private final CustomFieldManager customFields;
  private final SecurityLevels levels;

  public ProjectPermissionChecks(
      PermissionSchemes schemes,
      Projects projects,
      Roles roles,
      Directory directory,
      CustomFieldManager customFields,
      SecurityLevels levels) {
    this.schemes = schemes;
    this.projects = projects;
    this.roles = roles;
    this.directory = directory;
    this.customFields = customFields;
    this.levels = levels;
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
    Project project = issue.getProjectObject();
    return grants(permission, project).stream()
            .anyMatch(grant -> holds(grant, issue, project, user))
        && (issue.getSecurityLevelId() == null
            || levels
                .find(issue.getSecurityLevelId())
                .filter(level -> ofIssue(level, issue, user))
                .isPresent());
  }

  @Override
  public boolean ofIssue(Level level, Issue issue, @Nullable ApplicationUser user) {
    Project project = issue.getProjectObject();
    return level.members().stream().anyMatch(member -> holds(member, issue, project, user));
  }

  @Override
  public boolean ofProject(Level level, Project project, @Nullable ApplicationUser user) {
    return level.members().stream()
        .anyMatch(
            member ->
                dependsOnIssue(member) ? user != null : holdsEverywhere(member, project, user));
  }

  /**
   * Grants that depend on an issue's people or fields count for the project as a whole, except for
   * creating, where there is no issue yet.
   */
  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, @Nullable ApplicationUser user) {
    boolean someIssueMayDo = user != null && !permission.equals(ProjectPermissions.CREATE_ISSUES);
    return grants(permission, project).stream()
        .anyMatch(
            grant ->
                dependsOnIssue(grant) ? someIssueMayDo : holdsEverywhere(grant, project, user));
  }

  @Override
  public Collection<Project> getProjects(
      ProjectPermissionKey permission, @Nullable ApplicationUser user) {
    return projects.all().stream()
        .filter(project -> hasPermission(permission, project, user))
        .<Project>map(project -> project)
        .toList();
  }

  /** The issues that the user may browse. */
  public SqlCondition browsable(@Nullable ApplicationUser user) {
    List<Object> wholeProjects = new ArrayList<>();
    List<SqlCondition> parts = new ArrayList<>();
    for (Project project : projects.all()) {
      List<Grant> grants = grants(ProjectPermissions.BROWSE_PROJECTS, project);
      if (grants.stream()
          .anyMatch(grant -> !dependsOnIssue(grant) && holdsEverywhere(grant, project, user))) {
        wholeProjects.add(project.getId());
      } else if (user != null) {
        List<SqlCondition> some =
            grants.stream()
                .filter(ProjectPermissionChecks::dependsOnIssue)
                .map(grant -> condition(grant, user))
                .toList();
        parts.add(SqlCondition.of("i.project_id = ?", project.getId()).and(SqlCondition.any(some)));
      }
    }
    parts.add(SqlCondition.in("i.project_id", wholeProjects));
    return SqlCondition.any(parts).and(withinLevels(user));
  }

  /** What has a security level is only for those who belong to it. */
  private SqlCondition withinLevels(@Nullable ApplicationUser user) {
    List<SqlCondition> parts = new ArrayList<>();
    parts.add(SqlCondition.of("i.security_level_id IS NULL"));
    for (Project project : projects.all()) {
      for (Level level : levels.of(project)) {
        SqlCondition members =
            level.members().stream()
                    .anyMatch(m -> !dependsOnIssue(m) && holdsEverywhere(m, project, user))
                ? SqlCondition.TRUE
                : SqlCondition.any(
                    user == null
                        ? List.of()
                        : level.members().stream()
                            .filter(ProjectPermissionChecks::dependsOnIssue)
                            .map(member -> condition(member, user))
                            .toList());
        if (!members.equals(SqlCondition.FALSE)) {
          parts.add(
              SqlCondition.of(
                      "i.project_id = ? AND i.security_level_id = ?",
                      project.getId(),
                      level.getId())
                  .and(members));
        }
      }
    }
    return SqlCondition.any(parts);
  }

  private List<Grant> grants(ProjectPermissionKey permission, Project project) {
    return schemes.of(project).grants().stream()
        .filter(grant -> grant.permission().equals(permission))
        .toList();
  }

  private static boolean dependsOnIssue(Grant grant) {
    return switch (grant.holder()) {
      case REPORTER, ASSIGNEE, USER_FIELD, GROUP_FIELD -> true;
      case GROUP, APPLICATION_ROLE, PROJECT_ROLE, USER, PROJECT_LEAD -> false;
    };
  }

  private boolean holdsEverywhere(Grant grant, Project project, @Nullable ApplicationUser user) {
    String parameter = grant.parameter();
    if (user == null) {
      return grant.holder() == PermissionSchemes.HolderType.GROUP && parameter == null;
    }
    return switch (grant.holder()) {
      case GROUP -> parameter == null || directory.groupNames(user).contains(parameter);
      case APPLICATION_ROLE -> user.isActive();
      case PROJECT_ROLE -> parameter != null && plays(parameter, project, user);
      case USER -> user.getKey().equals(parameter);
      case PROJECT_LEAD -> user.getKey().equals(project.getLeadUserKey());
      case REPORTER, ASSIGNEE, USER_FIELD, GROUP_FIELD -> false;
    };
  }

  private boolean plays(String roleId, Project project, ApplicationUser user) {
    ProjectRole role = roles.getProjectRole(Long.valueOf(roleId));
    return role != null && roles.isUserInProjectRole(user, role, project);
  }

  private boolean holds(Grant grant, Issue issue, Project project, @Nullable ApplicationUser user) {
    if (user == null) {
      return holdsEverywhere(grant, project, null);
    }
    return switch (grant.holder()) {
      case REPORTER -> user.getKey().equals(issue.getReporterId());
      case ASSIGNEE -> user.getKey().equals(issue.getAssigneeId());
      case USER_FIELD -> names(value(grant, issue)).contains(user.getKey());
      case GROUP_FIELD ->
          names(value(grant, issue)).stream().anyMatch(directory.groupNames(user)::contains);
      case GROUP, APPLICATION_ROLE, PROJECT_ROLE, USER, PROJECT_LEAD ->
          holdsEverywhere(grant, project, user);
    };
  }

  private @Nullable Object value(Grant grant, Issue issue) {
    CustomField field = customFields.getCustomFieldObject(grant.parameter());
    return field == null ? null : issue.getCustomFieldValue(field);
  }

  private static Set<String> names(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(ProjectPermissionChecks::name)
          .collect(java.util.stream.Collectors.toSet());
    }
    return value == null ? Set.of() : Set.of(name(value));
  }

  private static String name(Object value) {
    if (value instanceof Group group) {
      return group.getName();
    }
    return value instanceof ApplicationUser user ? user.getKey() : String.valueOf(value);
  }

  private SqlCondition condition(Grant grant, ApplicationUser user) {
    return switch (grant.holder()) {
      case REPORTER -> SqlCondition.of("COALESCE(i.reporter_key, '') = ?", user.getKey());
      case ASSIGNEE -> SqlCondition.of("COALESCE(i.assignee_key, '') = ?", user.getKey());
      case USER_FIELD -> fieldHolds(grant, List.of(user.getKey()));
      case GROUP_FIELD -> fieldHolds(grant, List.copyOf(directory.groupNames(user)));
      case GROUP, APPLICATION_ROLE, PROJECT_ROLE, USER, PROJECT_LEAD -> SqlCondition.FALSE;
    };
  }

  private SqlCondition fieldHolds(Grant grant, List<String> values) {
    CustomField field = customFields.getCustomFieldObject(grant.parameter());
    if (field == null || values.isEmpty()) {
      return SqlCondition.FALSE;
    }
    SqlCondition in = SqlCondition.in("v.string_value", values);
    List<Object> all = new ArrayList<>();
    all.add(field.getIdAsLong());
    all.addAll(in.values());
    return new SqlCondition(
        "EXISTS (SELECT 1 FROM custom_field_value v WHERE v.issue_id = i.id AND v.field_id = ? AND "
            + in.sql()
            + ")",
        all);
  }
}
