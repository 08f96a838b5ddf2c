package org.nivaran.sandbox.rest.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/dashboards/1.0/{dashboard}/gadget/{item}/prefs}: keeps an item's preferences. */
@Path("{dashboard}/gadget/{item}/prefs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PreferencesResource {

  private static final int MOST = 100;
  private static final int LONGEST = 10_000;

  private final Dashboards dashboards;
  private final Caller caller;

  /**
   * @param dashboards keeps the dashboards
   * @param caller who calls
   */
  public PreferencesResource(Dashboards dashboards, Caller caller) {
    this.dashboards = dashboards;
    this.caller = caller;
  }

  /** Replaces the preferences. */
  @PUT
  public Response save(
      @PathParam("dashboard") long dashboardId,
      @PathParam("item") long itemId,
      @Nullable Map<String, JsonNode> preferences) {
    var dashboard =
        dashboards
            .find(caller.user(), dashboardId)
            .orElseThrow(() -> RestProblem.notFound("There is no such dashboard."));
    if (dashboard.items().stream().noneMatch(item -> item.id() == itemId)) {
      throw RestProblem.notFound("There is no such item on this dashboard.");
    }
    if (!dashboards.mayEdit(caller.user(), dashboardId)) {
      throw RestProblem.forbidden("You may not change this dashboard.");
    }
    dashboards.savePreferences(itemId, texts(preferences));
    return Response.noContent().build();
  }

  /** Preferences are texts; other values are kept as their JSON. */
  private static Map<String, String> texts(@Nullable Map<String, JsonNode> preferences) {
    if (preferences == null || preferences.size() > MOST) {
      throw RestProblem.badRequest("Give an object of at most " + MOST + " preferences.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    preferences.forEach(
        (key, value) -> {
          String text = value.isTextual() ? value.textValue() : value.toString();
          if (key.length() > LONGEST || text.length() > LONGEST) {
            throw RestProblem.badRequest("A preference is too long.");
          }
          if (!value.isNull()) {
            texts.put(key, text);
          }
        });
    return texts;
  }
}
