package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Links;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/filter}: saved searches. */
@Path("filter")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FilterResource {

  private final Jira jira;
  private final Caller caller;
  private final Shapes shapes;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public FilterResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.shapes = shapes;
  }

  /** The filters that the caller may see. */
  @GET
  @Path("favourite")
  public List<Map<String, @Nullable Object>> list() {
    return jira.filters().visibleTo(caller.userOrNull()).stream().map(this::json).toList();
  }

  /** One filter. */
  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> get(@PathParam("id") long id) {
    return json(find(id));
  }

  /** Saves a search. */
  @POST
  public Map<String, @Nullable Object> create(@Nullable FilterBody body) {
    ApplicationUser user = caller.user();
    FilterBody wanted = Bodies.require(body);
    String name = Bodies.requireText("filterName", wanted.name());
    if (jira.searchRequestManager().getOwnedSearchRequestByName(user, name) != null) {
      throw RestProblem.badField("filterName", "Filter with same name already exists.");
    }
    SearchRequest filter =
        new SearchRequest(
            parsed(wanted, user).getQuery(),
            user,
            name,
            wanted.description() == null ? "" : wanted.description());
    filter.setPermissions(SharePermissions.PRIVATE);
    return json(jira.searchRequestManager().create(filter));
  }

  /** Changes the caller's own filter. */
  @PUT
  @Path("{id}")
  public Map<String, @Nullable Object> change(@PathParam("id") long id, @Nullable FilterBody body) {
    FilterBody wanted = Bodies.require(body);
    SearchRequest filter = findOwn(id);
    if (wanted.jql() != null) {
      filter.setQuery(parsed(wanted, caller.user()).getQuery());
    }
    return json(jira.searchRequestManager().update(filter));
  }

  /** Shares the caller's own filter with everybody who is logged in, or with everybody. */
  @POST
  @Path("{id}/permission")
  public Response share(@PathParam("id") long id, @Nullable ShareBody body) {
    SearchRequest filter = findOwn(id);
    String type = Bodies.requireText("type", Bodies.require(body).type());
    filter.setPermissions(
        switch (type) {
          case "authenticated", "loggedin" -> SharePermissions.AUTHENTICATED;
          case "global" -> SharePermissions.GLOBAL;
          default ->
              throw new UnsupportedOperationException(
                  "POST filter/{id}/permission of type " + type);
        });
    SearchRequest shared = jira.searchRequestManager().update(filter);
    return Response.status(Response.Status.CREATED).entity(shares(shared)).build();
  }

  /** Deletes the caller's own filter. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") long id) {
    jira.searchRequestManager().delete(findOwn(id).getId());
    return Response.noContent().build();
  }

  private ParseResult parsed(FilterBody body, ApplicationUser user) {
    ParseResult parsed =
        jira.searchService().parseQuery(user, body.jql() == null ? "" : body.jql());
    if (!parsed.isValid()) {
      throw RestProblem.badRequest(String.join(" ", parsed.getErrors().getErrorMessages()));
    }
    return parsed;
  }

  private SearchRequest find(long id) {
    SearchRequest filter =
        jira.searchRequestManager().getSearchRequestById(caller.userOrNull(), id);
    if (filter == null) {
      throw RestProblem.badRequest(
          "The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.");
    }
    return filter;
  }

  private SearchRequest findOwn(long id) {
    SearchRequest filter = find(id);
    if (!caller.user().equals(filter.getOwner())) {
      throw RestProblem.forbidden("Only its owner may change a filter.");
    }
    return filter;
  }

  private Map<String, @Nullable Object> json(SearchRequest filter) {
    String jql = jira.searchService().getJqlString(filter.getQuery());
    Links links = shapes.links();
    return new JsonObject()
        .with("self", links.self("filter", filter.getId()))
        .with("id", String.valueOf(filter.getId()))
        .with("name", filter.getName())
        .with("description", filter.getDescription())
        .with("owner", shapes.people().user(filter.getOwner()))
        .with("jql", jql)
        .with("viewUrl", links.page("/issues/?filter=" + filter.getId()))
        .with("searchUrl", links.page("/rest/api/2/search?jql=" + Links.encode(jql)))
        .with("favourite", false)
        .with("sharePermissions", shares(filter))
        .asMap();
  }

  private static List<Map<String, String>> shares(SearchRequest filter) {
    if (filter.getPermissions().isGlobal()) {
      return List.of(Map.of("type", "global"));
    }
    return filter.getPermissions().isAuthenticated()
        ? List.of(Map.of("type", "loggedin"))
        : List.of();
  }

  /**
   * Whom to share a filter with.
   *
   * @param type authenticated or global
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ShareBody(@Nullable String type) {}

  /**
   * A filter to save.
   *
   * @param name its name
   * @param description what it is for
   * @param jql its query
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FilterBody(
      @Nullable String name, @Nullable String description, @Nullable String jql) {}
}
