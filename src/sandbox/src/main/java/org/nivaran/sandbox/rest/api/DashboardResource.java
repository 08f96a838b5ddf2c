package org.nivaran.sandbox.rest.api;

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
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Links;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/dashboard}: which dashboards the caller may see. */
@Path("dashboard")
@Produces(MediaType.APPLICATION_JSON)
public final class DashboardResource {

  private final Jira jira;
  private final Caller caller;
  private final Links links;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param links the addresses
   */
  public DashboardResource(Jira jira, Caller caller, Links links) {
    this.jira = jira;
    this.caller = caller;
    this.links = links;
  }

  /** The dashboards. */
  @GET
  public Map<String, @Nullable Object> list(
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("20") int maxResults) {
    List<Dashboard> all = jira.dashboards().visibleTo(caller.userOrNull());
    return new JsonObject()
        .with("startAt", startAt)
        .with("maxResults", maxResults)
        .with("total", all.size())
        .with(
            "dashboards",
            all.stream()
                .skip(Math.max(startAt, 0))
                .limit(Math.max(maxResults, 0))
                .map(this::json)
                .toList())
        .asMap();
  }

  /** One dashboard. */
  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> get(@PathParam("id") long id) {
    return jira.dashboards()
        .find(caller.userOrNull(), id)
        .map(this::json)
        .orElseThrow(
            () -> RestProblem.notFound("The dashboard with id '" + id + "' does not exist."));
  }

  private Map<String, @Nullable Object> json(Dashboard dashboard) {
    return new JsonObject()
        .with("id", String.valueOf(dashboard.id()))
        .with("name", dashboard.name())
        .with("self", links.self("dashboard", dashboard.id()))
        .with("view", links.page("/secure/Dashboard.jspa?selectPageId=" + dashboard.id()))
        .asMap();
  }
}
