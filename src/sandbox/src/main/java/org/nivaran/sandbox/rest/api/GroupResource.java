package org.nivaran.sandbox.rest.api;

import com.atlassian.crowd.embedded.api.Group;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.PeopleJson;
import org.nivaran.sandbox.rest.problem.RestProblem;
import org.nivaran.sandbox.web.view.HtmlText;

/** {@code /rest/api/2/group} and {@code /groups/picker}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupResource {

  private final Jira jira;
  private final Caller caller;
  private final PeopleJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json people and groups as JSON
   */
  public GroupResource(Jira jira, Caller caller, PeopleJson json) {
    this.jira = jira;
    this.caller = caller;
    this.json = json;
  }

  /** Groups whose name contains a text. */
  @GET
  @Path("groups/picker")
  public Map<String, @Nullable Object> pick(
      @QueryParam("query") @DefaultValue("") String text,
      @QueryParam("maxResults") @DefaultValue("20") int maxResults) {
    caller.user();
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Group> found =
        jira.groups().all().stream()
            .filter(group -> group.getName().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    return new JsonObject()
        .with(
            "header",
            "Showing "
                + Math.min(found.size(), maxResults)
                + " of "
                + found.size()
                + " matching groups")
        .with("total", found.size())
        .with(
            "groups",
            found.stream()
                .limit(Math.max(maxResults, 0))
                .map(
                    group ->
                        Map.of("name", group.getName(), "html", HtmlText.escape(group.getName())))
                .toList())
        .asMap();
  }

  /** The members of a group, for administrators. */
  @GET
  @Path("group/member")
  public Map<String, @Nullable Object> members(
      @QueryParam("groupname") @DefaultValue("") String name,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults) {
    caller.administrator();
    List<ApplicationUser> members = jira.groups().members(group(name).getName());
    return new JsonObject()
        .with("maxResults", maxResults)
        .with("startAt", startAt)
        .with("total", members.size())
        .with("isLast", startAt + maxResults >= members.size())
        .with(
            "values",
            members.stream()
                .skip(Math.max(startAt, 0))
                .limit(Math.max(maxResults, 0))
                .<@Nullable Map<String, @Nullable Object>>map(json::user)
                .toList())
        .asMap();
  }

  /** Makes a group. */
  @POST
  @Path("group")
  public Response create(@Nullable NameBody body) {
    caller.administrator();
    String name = Bodies.requireText("name", Bodies.require(body).name());
    if (jira.groups().byName(name).isPresent()) {
      throw RestProblem.badRequest("A group with this name already exists.");
    }
    return Response.status(Response.Status.CREATED)
        .entity(json.group(jira.groups().create(name)))
        .build();
  }

  /** Puts somebody in a group. */
  @POST
  @Path("group/user")
  public Response add(
      @QueryParam("groupname") @DefaultValue("") String groupName, @Nullable NameBody body) {
    caller.administrator();
    Group group = group(groupName);
    String name = Bodies.requireText("name", Bodies.require(body).name());
    ApplicationUser user =
        jira.users()
            .byName(name)
            .orElseThrow(() -> RestProblem.notFound("There is no user '" + name + "'."));
    jira.groups().add(user, group.getName());
    return Response.status(Response.Status.CREATED).entity(json.group(group)).build();
  }

  private Group group(String name) {
    return jira.groups()
        .byName(name)
        .orElseThrow(() -> RestProblem.notFound("The group named '" + name + "' does not exist."));
  }

  /**
   * A name.
   *
   * @param name of whom or what
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record NameBody(@Nullable String name) {}
}
