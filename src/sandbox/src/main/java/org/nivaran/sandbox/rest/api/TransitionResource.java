package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.workflow.Transitions.Transition;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.Commas;
import org.nivaran.sandbox.rest.input.IssueInput;
import org.nivaran.sandbox.rest.input.IssueUpdate;
import org.nivaran.sandbox.rest.json.IssueExpansion;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/issue/{issue}/transitions}: which moves are open, and making one. */
@Path("issue/{issue}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransitionResource {

  private final Jira jira;
  private final Caller caller;
  private final Issues issues;
  private final IssueInput input;
  private final IssueExpansion expansion;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public TransitionResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.issues = new Issues(jira, caller);
    this.input = new IssueInput(jira);
    this.expansion = new IssueExpansion(jira, shapes);
  }

  /** The moves that are open to the caller now. */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("issue") String idOrKey, @QueryParam("expand") List<String> expand) {
    MutableIssue issue = issues.find(idOrKey);
    boolean withFields = Commas.split(expand).contains("transitions.fields");
    return new JsonObject()
        .with("expand", "transitions")
        .with("transitions", expansion.transitions(issue, caller.userOrNull(), withFields))
        .asMap();
  }

  /** Makes a move. */
  @POST
  public Response move(@PathParam("issue") String idOrKey, @Nullable IssueUpdate body) {
    IssueUpdate wanted = Bodies.require(body);
    ApplicationUser user = caller.user();
    MutableIssue issue = issues.find(idOrKey);
    int actionId = actionId(wanted, jira.transitions().available(issue, user));
    TransitionValidationResult valid =
        jira.issueService()
            .validateTransition(user, issue.getId(), actionId, input.forChange(wanted, issue));
    if (!valid.isValid()) {
      throw RestProblem.of(valid.getErrorCollection());
    }
    var moved = jira.issueService().transition(user, valid);
    if (!moved.isValid()) {
      throw RestProblem.of(moved.getErrorCollection());
    }
    return Response.noContent().build();
  }

  private static int actionId(IssueUpdate wanted, List<Transition> open) {
    if (wanted.transition() == null) {
      throw RestProblem.badRequest("Missing 'transition' identifier");
    }
    String id = wanted.transition().id();
    String name = wanted.transition().name();
    return open.stream()
        .filter(
            move -> id == null ? move.name().equals(name) : String.valueOf(move.id()).equals(id))
        .findFirst()
        .map(Transition::id)
        .orElseThrow(
            () ->
                RestProblem.badRequest(
                    "It seems that you have tried to perform a workflow operation ("
                        + (id == null ? name : id)
                        + ") that is not valid for the current state of this issue."));
  }
}
