package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/issue/createmeta}: which types can be made, and what they ask for. */
@Path("issue/createmeta/{project}/issuetypes")
@Produces(MediaType.APPLICATION_JSON)
public final class CreateMetaResource {

  private final Jira jira;
  private final Caller caller;
  private final Shapes shapes;
  private final Projects projects;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public CreateMetaResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.shapes = shapes;
    this.projects = new Projects(jira, caller);
  }

  /** The issue types of a project that the caller may make. */
  @GET
  public Map<String, @Nullable Object> types(
      @PathParam("project") String idOrKey,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults) {
    return page(
        project(idOrKey).getIssueTypes().stream().map(shapes.constants()::issueType).toList(),
        startAt,
        maxResults);
  }

  /** What the create screen of a type asks for. */
  @GET
  @Path("{type}")
  public Map<String, @Nullable Object> fields(
      @PathParam("project") String idOrKey,
      @PathParam("type") String typeId,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults) {
    Project project = project(idOrKey);
    IssueType type =
        project.getIssueTypes().stream()
            .filter(known -> known.getId().equals(typeId))
            .findFirst()
            .orElseThrow(
                () -> RestProblem.notFound("Issue type with id: " + typeId + " not found."));
    return page(
        jira.screenFields().forCreate(project, type).stream()
            .map(shapes.screenFields()::field)
            .toList(),
        startAt,
        maxResults);
  }

  private Project project(String idOrKey) {
    Project project = projects.find(idOrKey);
    if (!jira.permissionManager()
        .hasPermission(ProjectPermissions.CREATE_ISSUES, project, caller.userOrNull())) {
      throw RestProblem.notFound(
          "Project '" + idOrKey + "' is not found or you cannot create in it.");
    }
    return project;
  }

  private static Map<String, @Nullable Object> page(
      List<Map<String, @Nullable Object>> all, int startAt, int maxResults) {
    int start = Math.min(Math.max(startAt, 0), all.size());
    int end = (int) Math.min((long) start + Math.max(maxResults, 0), all.size());
    return new JsonObject()
        .with("maxResults", maxResults)
        .with("startAt", start)
        .with("total", all.size())
        .with("isLast", end == all.size())
        .with("values", all.subList(start, end))
        .asMap();
  }
}
