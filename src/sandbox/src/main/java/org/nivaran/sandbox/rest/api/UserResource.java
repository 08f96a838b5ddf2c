package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.PeopleJson;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/user}: people, for those who are logged in. */
@Path("user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UserResource {

  private static final int MOST = 1000;

  private final Jira jira;
  private final Caller caller;
  private final PeopleJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json people as JSON
   */
  public UserResource(Jira jira, Caller caller, PeopleJson json) {
    this.jira = jira;
    this.caller = caller;
    this.json = json;
  }

  /** One person by name or key. */
  @GET
  public Map<String, @Nullable Object> get(
      @QueryParam("username") @Nullable String name, @QueryParam("key") @Nullable String key) {
    caller.user();
    if (name == null && key == null) {
      throw RestProblem.badRequest("Either username or key must be given.");
    }
    Optional<ApplicationUser> found =
        key != null ? jira.users().byKey(key) : jira.users().byName(name);
    ApplicationUser user =
        found.orElseThrow(
            () ->
                RestProblem.notFound(
                    "The user named '" + (key == null ? name : key) + "' does not exist"));
    return json.account(user, locale(user));
  }

  /** People whose name or address contains a text. */
  @GET
  @Path("search")
  public List<@Nullable Map<String, @Nullable Object>> search(
      @QueryParam("username") @DefaultValue("") String text,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults) {
    caller.user();
    return page(jira.users().search(textOrAll(text), MOST), startAt, maxResults);
  }

  /** People to whom issues of a project can be given. */
  @GET
  @Path("assignable/search")
  public List<@Nullable Map<String, @Nullable Object>> assignable(
      @QueryParam("username") @DefaultValue("") String text,
      @QueryParam("project") @Nullable String projectKey,
      @QueryParam("issueKey") @Nullable String issueKey,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults) {
    caller.user();
    Project project = project(projectKey, issueKey);
    return page(
        jira.users().search(textOrAll(text), MOST).stream()
            .filter(
                user ->
                    jira.permissionManager()
                        .hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, user))
            .toList(),
        startAt,
        maxResults);
  }

  private Project project(@Nullable String projectKey, @Nullable String issueKey) {
    if (issueKey != null) {
      Issue issue = new Issues(jira, caller).find(issueKey);
      return issue.getProjectObject();
    }
    if (projectKey == null) {
      throw RestProblem.badRequest("Either project or issueKey must be given.");
    }
    return new Projects(jira, caller).find(projectKey);
  }

  /** Makes a user. */
  @POST
  public Response create(@Nullable UserBody body) {
    caller.administrator();
    UserBody wanted = Bodies.require(body);
    String name = Bodies.requireText("name", wanted.name());
    if (jira.users().byName(name).isPresent()) {
      throw RestProblem.badField("username", "A user with that username already exists.");
    }
    ApplicationUser made =
        jira.users()
            .create(
                name,
                wanted.displayName() == null ? name : wanted.displayName(),
                wanted.emailAddress(),
                wanted.password());
    return Response.status(Response.Status.CREATED).entity(json.user(made)).build();
  }

  private static String textOrAll(String text) {
    return text.equals(".") || text.equals("%") ? "" : text;
  }

  private List<@Nullable Map<String, @Nullable Object>> page(
      List<ApplicationUser> users, int startAt, int maxResults) {
    return users.stream()
        .skip(Math.max(startAt, 0))
        .limit(Math.min(Math.max(maxResults, 0), MOST))
        .<@Nullable Map<String, @Nullable Object>>map(json::user)
        .toList();
  }

  private String locale(ApplicationUser user) {
    return jira.users().locale(user).map(found -> found.toLanguageTag()).orElse("en");
  }

  /**
   * A user to make.
   *
   * @param name the user name
   * @param password the password; null for none
   * @param emailAddress the address
   * @param displayName the name; null for the user name
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record UserBody(
      @Nullable String name,
      @Nullable String password,
      @Nullable String emailAddress,
      @Nullable String displayName) {

    @Override
    public String toString() {
      return "user " + name;
    }
  }
}
