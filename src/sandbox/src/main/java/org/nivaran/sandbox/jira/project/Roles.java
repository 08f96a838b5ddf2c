package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActor;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.security.roles.RoleActor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.user.Directory;

/** Project roles and who plays them. Thread safe. */
public final class Roles implements ProjectRoleManager, ProjectRoleService {
  private final Database database;
  private final Directory directory;
  private final ConfigurationStamps stamps;
  private final Supplier<Content> content;

  public Roles(Database database, Directory directory, ConfigurationStamps stamps) {
    this.database = database;
    this.directory = directory;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private Content load() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new Content(
                    handle
                        .createQuery(
                            "SELECT id, role_name, description FROM project_role ORDER BY role_name")
                        .<ProjectRole>map(
                            (row, context) ->
                                new StoredRole(row.getLong(1), row.getString(2), row.getString(3)))
                        .list(),
                    new HashSet<>(
                        handle
                            .createQuery(
                                "SELECT project_id, role_id, actor_type, actor FROM project_role_actor")
                            .map(
                                (row, context) ->
                                    new Actor(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4)))
                            .list())));
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return content.get().roles();
  }

  @Override
  public Collection<ProjectRole> getProjectRoles(@Nullable ApplicationUser user, Project project) {
    return content.get().roles().stream()
        .filter(role -> isUserInProjectRole(user, role, project))
        .toList();
  }

  @Override
  public @Nullable ProjectRole getProjectRole(Long id) {
    return content.get().roles().stream()
        .filter(role -> role.getId().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable ProjectRole getProjectRole(String name) {
    return content.get().roles().stream()
        .filter(role -> role.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws IllegalArgumentException if the name is taken
   */
  @Override
  public ProjectRole createRole(ProjectRole role) {
    if (getProjectRole(role.getName()) != null) {
      throw new IllegalArgumentException("A role " + role.getName() + " exists already");
    }
    long id =
        stamps.make(
            Area.SETTINGS,
            handle ->
                handle
                    .createUpdate("INSERT INTO project_role (role_name, description) VALUES (?, ?)")
                    .bind(0, role.getName())
                    .bind(1, role.getDescription() == null ? "" : role.getDescription())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return Objects.requireNonNull(getProjectRole(id));
  }

  /** With all who play it, in whatever project; schemes that name it are not looked at. */
  @Override
  public void deleteRole(ProjectRole role) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM project_role_actor WHERE role_id = ?", role.getId());
          handle.execute("DELETE FROM project_role WHERE id = ?", role.getId());
        });
  }

  @Override
  public ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project) {
    Set<RoleActor> actors =
        content.get().actors().stream()
            .filter(actor -> actor.roleId() == role.getId() && actor.projectId() == project.getId())
            .collect(Collectors.toSet());
    return () -> actors;
  }

  @Override
  public List<Long> roleActorOfTypeExistsForProjects(
      List<Long> projectIds, ProjectRole role, String actorType, String actor) {
    Set<Actor> actors = content.get().actors();
    return projectIds.stream()
        .filter(project -> actors.contains(new Actor(project, role.getId(), actorType, actor)))
        .toList();
  }

  @Override
  public boolean isUserInProjectRole(
      @Nullable ApplicationUser user, ProjectRole role, Project project) {
    if (user == null) {
      return false;
    }
    Set<Actor> actors = content.get().actors();
    return actors.contains(
            new Actor(
                project.getId(),
                role.getId(),
                ProjectRoleActor.USER_ROLE_ACTOR_TYPE,
                user.getKey()))
        || directory.groupNames(user).stream()
            .anyMatch(
                group ->
                    actors.contains(
                        new Actor(
                            project.getId(),
                            role.getId(),
                            ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE,
                            group)));
  }

  /** Idempotent. Unknown users and groups are refused, naming them. */
  @Override
  public void addActorsToProjectRole(
      Collection<String> actors,
      ProjectRole role,
      Project project,
      String actorType,
      ErrorCollection errors) {
    List<String> unknown =
        actors.stream()
            .filter(
                actor ->
                    actorType.equals(ProjectRoleActor.GROUP_ROLE_ACTOR_TYPE)
                        ? directory.group(actor).isEmpty()
                        : directory.byKey(actor).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      errors.addErrorMessage("These are not known: " + String.join(", ", unknown));
      return;
    }
    stamps.change(
        Area.SETTINGS,
        handle -> {
          for (String actor : new HashSet<>(actors)) {
            if (!content
                .get()
                .actors()
                .contains(new Actor(project.getId(), role.getId(), actorType, actor))) {
              handle.execute(
                  "INSERT INTO project_role_actor (project_id, role_id, actor_type, actor)"
                      + " VALUES (?, ?, ?, ?)",
                  project.getId(),
                  role.getId(),
                  actorType,
                  actor);
            }
          }
        });
  }

  private record Content(List<ProjectRole> roles, Set<Actor> actors) {}

  private record Actor(long projectId, long roleId, String type, String name) implements RoleActor {
    @Override
    public String getType() {
      return type;
    }

    @Override
    public String getParameter() {
      return name;
    }
  }

  private record StoredRole(long id, String name, String description) implements ProjectRole {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getDescription() {
      return description;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
