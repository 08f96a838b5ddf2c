package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.DraftStore;
import org.nivaran.core.port.DraftStore.Draft;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.operator.CallViews;

/** An operator's half-written calls. Nobody reads another's. */
@Path("/console/drafts")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource {

  /** A call of last week is not written on any more. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final int NO_CONTENT = 204;
  private static final int CONFLICT = 409;
  private static final int LONGEST = 40_000;
  private static final int MOST = 50;

  private final ConsoleCaller caller;
  private final DraftStore drafts;
  private final CallViews views;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public DraftsResource(
      ConsoleCaller caller, DraftStore drafts, CallViews views, Texts texts, InstantSource time) {
    this.caller = caller;
    this.drafts = drafts;
    this.views = views;
    this.texts = texts;
    this.time = time;
  }

  /** One's own calls, the latest first. */
  @GET
  public Response list() {
    ApplicationUser user = caller.operatorOrFail();
    drafts.discardBefore(time.instant().minus(KEPT));
    List<Map<String, Object>> own =
        drafts.of(user.getKey()).stream().limit(MOST).map(this::json).toList();
    return Json.ok(Map.of("drafts", own));
  }

  /**
   * Writes a call: {@code {"seen":2,"body":"…"}}, where {@code seen} is the revision that the
   * writer has, 0 for a new one. 409 with the call as it is if another window wrote meanwhile.
   */
  @PUT
  @Path("/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@PathParam("key") String key, String body) {
    ApplicationUser user = caller.operatorOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<Integer> seen = input.requiredInt("seen");
    Optional<String> content = input.requiredText("body", LONGEST);
    input.finish();
    Instant now = time.instant();
    String own = key(key);
    Draft draft =
        new Draft(own, user.getKey(), content.orElseThrow(), now, Math.max(0, seen.orElseThrow()));
    Optional<Draft> saved = drafts.save(draft);
    if (saved.isPresent()) {
      return Json.ok(json(saved.get()));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errorMessages", List.of(texts.get("console.wrong.other-window")));
    json.put("errors", Map.of());
    drafts.find(user.getKey(), own).ifPresent(there -> json.put("draft", json(there)));
    return Json.response(CONFLICT, json);
  }

  @DELETE
  @Path("/{key}")
  public Response discard(@PathParam("key") String key) {
    ApplicationUser user = caller.operatorOrFail();
    drafts.discard(user.getKey(), key(key));
    return Response.status(NO_CONTENT).build();
  }

  private String key(String written) {
    try {
      return ConsoleKeys.draft(written);
    } catch (IllegalArgumentException e) {
      throw RestProblem.field("key", texts.get("rest.not-a-key"));
    }
  }

  private Map<String, Object> json(Draft draft) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", draft.key());
    json.put("body", draft.body());
    json.put("seen", draft.revision());
    json.put("saved", views.names().at(draft.saved()));
    return json;
  }
}
