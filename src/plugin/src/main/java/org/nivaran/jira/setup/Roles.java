package org.nivaran.jira.setup;

import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActor;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.routing.Department;

/**
 * The roles of the desk, and our groups as those who play them in our project. Who plays a role
 * later is the admin's business: a role that somebody plays is left as it is.
 */
final class Roles {

  private final ProjectRoleManager roles;
  private final ProjectRoleService service;
  private final ProjectManager allProjects;
  private final PermissionSchemeManager permissionSchemes;
  private final com.atlassian.jira.issue.security.IssueSecuritySchemeManager securitySchemes;
  private final Projects projects;
  private final Words words;

  Roles(JiraConfiguration jira, Projects projects, Words words) {
    this.roles = jira.roles();
    this.service = jira.roleService();
    this.allProjects = jira.projects();
    this.permissionSchemes = jira.permissionSchemes();
    this.securitySchemes = jira.securitySchemes();
    this.projects = projects;
    this.words = words;
  }

  /** After the groups and before the schemes that name the roles. */
  List<Item> items(String projectKey, List<Department> departments) {
    List<Item> items = new ArrayList<>();
    for (DeskRole role : DeskRole.values()) {
      items.add(role(role));
      items.add(players(role, projectKey, role.groups(departments)));
    }
    return items;
  }

  private Item role(DeskRole role) {
    return Item.of(
            Part.ROLE,
            role.key(),
            role.roleName(),
            known -> look(role, known),
            known -> String.valueOf(ensure(role).getId()))
        .removedBy((admin, id) -> remove(id));
  }

  private Finding look(DeskRole role, Known known) {
    ProjectRole found = roles.getProjectRole(role.roleName());
    if (found == null) {
      return Finding.missing();
    }
    String id = String.valueOf(found.getId());
    return known.isOurs(role.key(), id)
        ? Finding.present(id)
        : Finding.present(id, Reason.of("setup.note.theirs", role.roleName()));
  }

  private ProjectRole ensure(DeskRole role) {
    ProjectRole present = roles.getProjectRole(role.roleName());
    return present == null
        ? roles.createRole(
            new NewRole(role.roleName(), words.both("setup.describe.role." + role.name())))
        : present;
  }

  private Item players(DeskRole role, String projectKey, List<String> groups) {
    String key = "players-of-" + role.key();
    return Item.of(
            Part.ROLE,
            key,
            role.roleName() + " (" + projectKey + ")",
            known -> lookForPlayers(role, key, groups, known),
            known -> {
              add(role, groups, known);
              return key;
            })
        .elseByHand(
            Reason.of("setup.todo.role", String.join(", ", groups), role.roleName(), projectKey))
        .removedWithProject();
  }

  private Finding lookForPlayers(DeskRole role, String key, List<String> groups, Known known) {
    List<String> lacking = lacking(role, groups, known);
    if (lacking.isEmpty()) {
      return Finding.present(key);
    }
    if (known.ours(key).isEmpty()) {
      return Finding.missing();
    }
    String names = String.join(", ", lacking);
    return isPlayed(find(role, known), projects.of(known))
        ? Finding.present(key, Reason.of("setup.role.others", role.roleName(), names))
        : Finding.differs(key, Reason.of("setup.role.nobody", role.roleName(), names));
  }

  private void add(DeskRole role, List<String> groups, Known known) {
    List<String> lacking = lacking(role, groups, known);
    if (lacking.isEmpty()) {
      return;
    }
    ErrorCollection errors = new SimpleErrorCollection();
    service.addActorsToProjectRole(
        lacking,
        find(role, known),
        projects.of(known),
        ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE,
        errors);
    if (errors.hasAnyErrors()) {
      throw new IllegalStateException(errors.getErrorMessages() + " " + errors.getErrors());
    }
  }

  private List<String> lacking(DeskRole role, List<String> groups, Known known) {
    List<Long> project = List.of(projects.of(known).getId());
    ProjectRole found = find(role, known);
    return groups.stream()
        .filter(
            group ->
                roles
                    .roleActorOfTypeExistsForProjects(
                        project, found, ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE, group)
                    .isEmpty())
        .toList();
  }

  private ProjectRole find(DeskRole role, Known known) {
    ProjectRole found = roles.getProjectRole(Long.valueOf(known.need(role.key())));
    if (found == null) {
      throw new MissingPartException(role.key());
    }
    return found;
  }

  private boolean isPlayed(ProjectRole role, Project project) {
    return !roles.getProjectRoleActors(role, project).getRoleActors().isEmpty();
  }

  private void remove(String id) {
    ProjectRole role = roles.getProjectRole(Long.valueOf(id));
    if (role == null) {
      return;
    }
    Stream<String> projectsWithIt =
        allProjects.getProjects().stream()
            .filter(project -> isPlayed(role, project))
            .map(Project::getName);
    Stream<String> schemesWithIt =
        Stream.concat(
                permissionSchemes.getSchemeObjects().stream(),
                securitySchemes.getSchemeObjects().stream())
            .filter(scheme -> names(scheme, id))
            .map(Scheme::getName);
    List<String> users = Stream.concat(projectsWithIt, schemesWithIt).toList();
    if (!users.isEmpty()) {
      throw new IllegalStateException("in use by " + String.join(", ", users));
    }
    roles.deleteRole(role);
  }

  private static boolean names(Scheme scheme, String roleId) {
    return scheme.getEntities().stream()
        .anyMatch(
            entity ->
                entity.getType().equals(OwnScheme.ROLE) && roleId.equals(entity.getParameter()));
  }

  /** A role as Jira wants to be given it. */
  private record NewRole(String name, String description) implements ProjectRole {
    @Override
    public @Nullable Long getId() {
      return null;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getDescription() {
      return description;
    }
  }
}
