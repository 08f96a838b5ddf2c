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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/**
 * The roles of the desk, and our groups as those who play them in our project. Each group is put in
 * once, that of a department added later too. Who plays a role after that is the admin's business:
 * a group that was taken out is not put in again as long as somebody plays the role.
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
  List<Item> items(String projectKey, Set<String> departments) {
    List<Item> items = new ArrayList<>();
    for (DeskRole role : DeskRole.values()) {
      items.add(role(role));
      role.groups(departments).forEach(group -> items.add(player(role, projectKey, group)));
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

  private Item player(DeskRole role, String projectKey, String group) {
    String key = role.key() + ":" + group;
    return Item.of(
            Part.ROLE,
            key,
            role.roleName() + ": " + group + " (" + projectKey + ")",
            known -> lookForPlayer(role, key, group, known),
            known -> {
              add(role, group, known);
              return key;
            })
        .elseByHand(Reason.of("setup.todo.role", group, role.roleName(), projectKey))
        .removedWithProject();
  }

  private Finding lookForPlayer(DeskRole role, String key, String group, Known known) {
    if (plays(role, group, known)) {
      return Finding.present(key);
    }
    if (known.ours(key).isEmpty()) {
      return Finding.missing();
    }
    return isPlayed(find(role, known), projects.of(known))
        ? Finding.present(key, Reason.of("setup.role.others", role.roleName(), group))
        : Finding.differs(key, Reason.of("setup.role.nobody", role.roleName(), group));
  }

  private void add(DeskRole role, String group, Known known) {
    if (plays(role, group, known)) {
      return;
    }
    ErrorCollection errors = new SimpleErrorCollection();
    service.addActorsToProjectRole(
        List.of(group),
        find(role, known),
        projects.of(known),
        ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE,
        errors);
    if (errors.hasAnyErrors()) {
      throw new IllegalStateException(errors.getErrorMessages() + " " + errors.getErrors());
    }
  }

  private boolean plays(DeskRole role, String group, Known known) {
    return !roles
        .roleActorOfTypeExistsForProjects(
            List.of(projects.of(known).getId()),
            find(role, known),
            ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE,
            group)
        .isEmpty();
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
