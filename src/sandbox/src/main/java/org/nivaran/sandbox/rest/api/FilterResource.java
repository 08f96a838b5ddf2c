package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.sharing.SharePermission;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Deletes the caller's own filter. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") long id) {
    jira.searchRequestManager().delete(findOwn(id).getId());
    return Response.noContent().build();
  }

  /** With whom the filter is shared. */
  @GET
  @Path("{id}/permission")
  public List<Map<String, @Nullable Object>> shares(@PathParam("id") long id) {
    return shares(find(id));
  }

  /** Shares the caller's own filter with more people. */
  @POST
  @Path("{id}/permission")
  public Response share(@PathParam("id") long id, @Nullable ShareBody body) {
    ShareBody wanted = Bodies.require(body);
    SearchRequest filter = findOwn(id);
    if (!jira.globalPermissionManager()
        .hasPermission(GlobalPermissionKey.CREATE_SHARED_OBJECTS, caller.user())) {
      throw RestProblem.badRequest("You do not have permission to share filters.");
    }
    Set<SharePermission> shares = new LinkedHashSet<>(filter.getPermissions().getPermissionSet());
    shares.add(shareOf(wanted));
    filter.setPermissions(new SharePermissions(shares));
    return Response.status(Response.Status.CREATED)
        .entity(shares(jira.searchRequestManager().update(filter)))
        .build();
  }

  private SharePermission shareOf(ShareBody body) {
    String type = body.type() == null ? "" : body.type();
    return switch (type) {
      case "global" -> new SharePermissionImpl(ShareType.Name.GLOBAL, null, null);
      case "authenticated", "loggedin" ->
          new SharePermissionImpl(ShareType.Name.AUTHENTICATED, null, null);
      case "group" -> new SharePermissionImpl(ShareType.Name.GROUP, group(body), null);
      case "project" -> new SharePermissionImpl(ShareType.Name.PROJECT, project(body), null);
      default -> throw RestProblem.badField("type", "The type of the share is not known.");
    };
  }

  private String group(ShareBody body) {
    return Optional.ofNullable(body.groupname())
        .flatMap(name -> jira.groups().byName(name))
        .map(group -> group.getName())
        .orElseThrow(() -> RestProblem.badField("groupname", "The group does not exist."));
  }

  private String project(ShareBody body) {
    return Optional.ofNullable(body.projectId())
        .filter(id -> id.matches("\\d{1,18}"))
        .map(id -> jira.projectManager().getProjectObj(Long.valueOf(id)))
        .filter(
            project ->
                jira.permissionManager()
                    .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, caller.user()))
        .map(project -> project.getId().toString())
        .orElseThrow(() -> RestProblem.badField("projectId", "The project does not exist."));
  }

  /** Takes a share back. */
  @DELETE
  @Path("{id}/permission/{share}")
  public Response unshare(@PathParam("id") long id, @PathParam("share") long share) {
    SearchRequest filter = findOwn(id);
    Set<SharePermission> shares =
        filter.getPermissions().getPermissionSet().stream()
            .filter(each -> each.getId() != share)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (shares.size() == filter.getPermissions().getPermissionSet().size()) {
      throw RestProblem.notFound("The filter has no such share.");
    }
    filter.setPermissions(new SharePermissions(shares));
    jira.searchRequestManager().update(filter);
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

  private List<Map<String, @Nullable Object>> shares(SearchRequest filter) {
    return filter.getPermissions().getPermissionSet().stream().map(this::share).toList();
  }

  private Map<String, @Nullable Object> share(SharePermission share) {
    JsonObject json =
        new JsonObject().with("id", share.getId()).with("type", share.getType().get());
    if (share.getType() == ShareType.Name.GROUP) {
      json.with("group", Map.of("name", share.getParam1()));
    } else if (share.getType() == ShareType.Name.PROJECT) {
      Project project = jira.projectManager().getProjectObj(Long.valueOf(share.getParam1()));
      json.with("project", project == null ? null : shapes.projects().reference(project));
    }
    return json.asMap();
  }

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

  /**
   * With whom to share.
   *
   * @param type {@code global}, {@code authenticated}, {@code group} or {@code project}
   * @param groupname the group
   * @param projectId the project
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ShareBody(
      @Nullable String type, @Nullable String groupname, @Nullable String projectId) {}
}
