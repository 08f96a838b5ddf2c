package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.CommentJson;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/issue/{issue}/comment}. */
@Path("issue/{issue}/comment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentResource {

  private static final int LONGEST = 32_767;

  private final Jira jira;
  private final Caller caller;
  private final Issues issues;
  private final CommentJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json comments as JSON
   */
  public CommentResource(Jira jira, Caller caller, CommentJson json) {
    this.jira = jira;
    this.caller = caller;
    this.issues = new Issues(jira, caller);
    this.json = json;
  }

  /** The comments that the caller may see. */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("issue") String idOrKey,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("1048576") int maxResults) {
    MutableIssue issue = issues.find(idOrKey);
    return json.page(issue.getId(), visible(issue), Math.max(startAt, 0), Math.max(maxResults, 0));
  }

  /** One comment. */
  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> get(
      @PathParam("issue") String idOrKey, @PathParam("id") long id) {
    MutableIssue issue = issues.find(idOrKey);
    return visible(issue).stream()
        .filter(comment -> comment.getId() == id)
        .findFirst()
        .map(comment -> json.comment(issue.getId(), comment))
        .orElseThrow(() -> RestProblem.notFound("Can not find a comment for the id: " + id + "."));
  }

  /** Adds a comment. */
  @POST
  public Response add(@PathParam("issue") String idOrKey, @Nullable CommentBody body) {
    CommentBody wanted = Bodies.require(body);
    ApplicationUser user = caller.user();
    MutableIssue issue =
        issues.findPermitted(
            idOrKey,
            ProjectPermissions.ADD_COMMENTS,
            "You do not have the permission to comment on this issue.");
    String text = wanted.body();
    if (text == null || text.isBlank()) {
      throw RestProblem.badField("comment", "Comment body can not be empty!");
    }
    if (text.length() > LONGEST) {
      throw RestProblem.badField(
          "comment",
          "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
    }
    Comment made =
        jira.commentManager()
            .create(issue, user, text, groupLevel(wanted), roleLevel(wanted), true);
    return Response.status(Response.Status.CREATED)
        .entity(json.comment(issue.getId(), made))
        .build();
  }

  private List<Comment> visible(MutableIssue issue) {
    return jira.commentManager().getCommentsForUser(issue, caller.userOrNull());
  }

  private @Nullable String groupLevel(CommentBody body) {
    Visibility visibility = body.visibility();
    if (visibility == null || !"group".equals(visibility.type())) {
      return null;
    }
    if (!jira.groupManager().isUserInGroup(caller.user(), visibility.value())) {
      throw RestProblem.badField(
          "commentLevel", "Group: " + visibility.value() + " does not exist.");
    }
    return visibility.value();
  }

  private @Nullable Long roleLevel(CommentBody body) {
    Visibility visibility = body.visibility();
    if (visibility == null || !"role".equals(visibility.type())) {
      return null;
    }
    ProjectRole role = jira.projectRoleManager().getProjectRole(visibility.value());
    if (role == null) {
      throw RestProblem.badField(
          "commentLevel", "Role: " + visibility.value() + " does not exist.");
    }
    return role.getId();
  }

  /**
   * A comment to add.
   *
   * @param body its text
   * @param visibility who may see it; null for everybody who sees the issue
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CommentBody(@Nullable String body, @Nullable Visibility visibility) {}

  /**
   * Who may see a comment.
   *
   * @param type {@code group} or {@code role}
   * @param value the name
   */
  public record Visibility(String type, String value) {}
}
