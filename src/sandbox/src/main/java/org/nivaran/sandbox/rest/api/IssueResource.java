package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.DeleteValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.Commas;
import org.nivaran.sandbox.rest.input.IssueInput;
import org.nivaran.sandbox.rest.input.IssueUpdate;
import org.nivaran.sandbox.rest.json.FieldSelection;
import org.nivaran.sandbox.rest.json.IssueExpansion;
import org.nivaran.sandbox.rest.json.IssueJson;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.ProblemBody;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/issue}: making, reading, changing and deleting issues. */
@Path("issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {

  private static final int BULK_LIMIT = 50;

  private final Jira jira;
  private final Caller caller;
  private final Issues issues;
  private final IssueInput input;
  private final IssueJson issueJson;
  private final IssueExpansion expansion;
  private final Shapes shapes;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public IssueResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.shapes = shapes;
    this.issues = new Issues(jira, caller);
    this.input = new IssueInput(jira);
    this.issueJson = new IssueJson(shapes, jira);
    this.expansion = new IssueExpansion(jira, shapes);
  }

  /** One issue. */
  @GET
  @Path("{issue}")
  public Map<String, @Nullable Object> get(
      @PathParam("issue") String idOrKey,
      @QueryParam("fields") List<String> fields,
      @QueryParam("expand") List<String> expand) {
    MutableIssue issue = issues.find(idOrKey);
    FieldSelection selection = FieldSelection.of(Commas.split(fields), FieldSelection.ALL);
    JsonObject json = issueJson.issue(issue, caller.userOrNull(), selection);
    expansion.expand(json, issue, caller.userOrNull(), new HashSet<>(Commas.split(expand)));
    return json.asMap();
  }

  /** Makes an issue. */
  @POST
  public Response create(@Nullable IssueUpdate body) {
    return Response.status(Response.Status.CREATED)
        .entity(reference(made(Bodies.require(body))))
        .build();
  }

  /** Makes up to fifty; those that cannot be made are told by their place. */
  @POST
  @Path("bulk")
  public Response createMany(@Nullable BulkBody body) {
    List<IssueUpdate> updates = Bodies.require(body).issueUpdates();
    if (updates == null || updates.isEmpty() || updates.size() > BULK_LIMIT) {
      throw RestProblem.badRequest("Give one to " + BULK_LIMIT + " issueUpdates.");
    }
    List<Map<String, @Nullable Object>> made = new ArrayList<>();
    List<Map<String, Object>> errors = new ArrayList<>();
    for (int i = 0; i < updates.size(); i++) {
      try {
        made.add(reference(made(updates.get(i))));
      } catch (RestProblem problem) {
        errors.add(failure(problem, i));
      }
    }
    return Response.status(made.isEmpty() ? Response.Status.BAD_REQUEST : Response.Status.CREATED)
        .entity(Map.of("issues", made, "errors", errors))
        .build();
  }

  private static Map<String, Object> failure(RestProblem problem, int index) {
    Map<String, Object> failure = new LinkedHashMap<>();
    ProblemBody body = problem.body();
    failure.put("status", problem.status());
    failure.put("elementErrors", body);
    failure.put("failedElementNumber", index);
    return failure;
  }

  private Issue made(IssueUpdate body) {
    ApplicationUser user = caller.user();
    CreateValidationResult valid = jira.issueService().validateCreate(user, input.forCreate(body));
    refuse(valid.getErrorCollection());
    IssueResult result = jira.issueService().create(user, valid);
    refuse(result.getErrorCollection());
    Issue issue = result.getIssue();
    storeProperties(issue, body);
    return issue;
  }

  private Map<String, @Nullable Object> reference(Issue issue) {
    return new JsonObject()
        .with("id", String.valueOf(issue.getId()))
        .with("key", issue.getKey())
        .with("self", shapes.links().self("issue", issue.getId()))
        .asMap();
  }

  /** Changes fields. */
  @PUT
  @Path("{issue}")
  public Response edit(@PathParam("issue") String idOrKey, @Nullable IssueUpdate body) {
    IssueUpdate wanted = Bodies.require(body);
    ApplicationUser user = caller.user();
    MutableIssue issue = issues.find(idOrKey);
    UpdateValidationResult valid =
        jira.issueService().validateUpdate(user, issue.getId(), input.forChange(wanted, issue));
    refuse(valid.getErrorCollection());
    refuse(jira.issueService().update(user, valid).getErrorCollection());
    storeProperties(issue, wanted);
    return Response.noContent().build();
  }

  /** Gives the issue to somebody: {@code {"name": …}}; null for nobody. */
  @PUT
  @Path("{issue}/assignee")
  public Response assign(@PathParam("issue") String idOrKey, @Nullable AssigneeBody body) {
    ApplicationUser user = caller.user();
    MutableIssue issue = issues.find(idOrKey);
    var valid =
        jira.issueService().validateAssign(user, issue.getId(), Bodies.require(body).name());
    refuse(valid.getErrorCollection());
    refuse(jira.issueService().assign(user, valid).getErrorCollection());
    return Response.noContent().build();
  }

  /** Deletes an issue. */
  @DELETE
  @Path("{issue}")
  @Consumes(MediaType.WILDCARD)
  public Response delete(@PathParam("issue") String idOrKey) {
    ApplicationUser user = caller.user();
    MutableIssue issue = issues.find(idOrKey);
    DeleteValidationResult valid = jira.issueService().validateDelete(user, issue.getId());
    refuse(valid.getErrorCollection());
    refuse(jira.issueService().delete(user, valid));
    return Response.noContent().build();
  }

  /** What the edit screen asks for. */
  @GET
  @Path("{issue}/editmeta")
  public Map<String, @Nullable Object> editMeta(@PathParam("issue") String idOrKey) {
    return expansion.editMeta(issues.find(idOrKey));
  }

  private void storeProperties(Issue issue, IssueUpdate body) {
    for (IssueUpdate.Property property : body.propertiesOrNone()) {
      jira.jsonEntityPropertyManager()
          .put(
              IssuePropertyResource.ENTITY,
              issue.getId(),
              property.key(),
              property.value().toString());
    }
  }

  private static void refuse(ErrorCollection errors) {
    if (errors.hasAnyErrors()) {
      throw RestProblem.of(errors);
    }
  }

  /**
   * Several issues to make.
   *
   * @param issueUpdates the issues
   */
  public record BulkBody(@Nullable List<IssueUpdate> issueUpdates) {}

  /**
   * Who is to have an issue.
   *
   * @param name the user name; null for nobody
   */
  public record AssigneeBody(@Nullable String name) {}
}
