package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/project}. */
@Path("project")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectResource {

  private final Jira jira;
  private final Caller caller;
  private final Shapes shapes;
  private final Projects projects;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public ProjectResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.shapes = shapes;
    this.projects = new Projects(jira, caller);
  }

  /** The projects that the caller may browse. */
  @GET
  public List<Map<String, @Nullable Object>> list() {
    return jira
        .permissionManager()
        .getProjects(ProjectPermissions.BROWSE_PROJECTS, caller.userOrNull())
        .stream()
        .map(shapes.projects()::reference)
        .toList();
  }

  /** One project. */
  @GET
  @Path("{project}")
  public Map<String, @Nullable Object> get(@PathParam("project") String idOrKey) {
    return shapes.projects().whole(projects.find(idOrKey));
  }

  /** Which statuses each of its issue types can have. */
  @GET
  @Path("{project}/statuses")
  public List<Map<String, @Nullable Object>> statuses(@PathParam("project") String idOrKey) {
    Project project = projects.find(idOrKey);
    return project.getIssueTypes().stream().map(type -> statuses(project, type)).toList();
  }

  private Map<String, @Nullable Object> statuses(Project project, IssueType type) {
    List<Map<String, @Nullable Object>> statuses =
        jira
            .workflowManager()
            .getWorkflow(project.getId(), type.getId())
            .getLinkedStatusIds()
            .stream()
            .map(id -> jira.constantsManager().getStatus(id))
            .filter(Objects::nonNull)
            .map((Status status) -> shapes.constants().status(status))
            .toList();
    return new JsonObject()
        .with("self", shapes.links().self("issuetype", type.getId()))
        .with("id", type.getId())
        .with("name", type.getName())
        .with("subtask", type.isSubTask())
        .with("statuses", statuses)
        .asMap();
  }

  /** Makes a project. */
  @POST
  public Response create(@Nullable ProjectBody body) {
    ProjectBody wanted = Bodies.require(body);
    ApplicationUser user = caller.administrator();
    var valid =
        jira.projectService()
            .validateCreateProject(
                user,
                new ProjectCreationData.Builder()
                    .withKey(Bodies.requireText("projectKey", wanted.key()))
                    .withName(Bodies.requireText("projectName", wanted.name()))
                    .withDescription(wanted.description())
                    .withLead(lead(wanted, user))
                    .withType(
                        wanted.projectTypeKey() == null ? "software" : wanted.projectTypeKey())
                    .build());
    if (!valid.isValid()) {
      throw RestProblem.of(valid.getErrorCollection());
    }
    Project project = jira.projectService().createProject(valid);
    return Response.status(Response.Status.CREATED)
        .entity(
            new JsonObject()
                .with("self", shapes.links().self("project", project.getId()))
                .with("id", project.getId())
                .with("key", project.getKey())
                .asMap())
        .build();
  }

  private ApplicationUser lead(ProjectBody wanted, ApplicationUser otherwise) {
    if (wanted.lead() == null) {
      return otherwise;
    }
    return jira.users()
        .byName(wanted.lead())
        .orElseThrow(() -> RestProblem.badField("projectLead", "There is no such user."));
  }

  /**
   * A project to make.
   *
   * @param key its key
   * @param name its name
   * @param description what it is for
   * @param lead the user name of who leads it; null for the caller
   * @param projectTypeKey its type; null for {@code software}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ProjectBody(
      @Nullable String key,
      @Nullable String name,
      @Nullable String description,
      @Nullable String lead,
      @Nullable String projectTypeKey) {}
}
