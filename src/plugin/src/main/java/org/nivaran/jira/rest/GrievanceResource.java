package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.port.ClockStore;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.GrievanceReaders;

/** One grievance by the reference the citizen knows it by. */
@Path("/grievances/{reference}")
@LicensedOnly
public final class GrievanceResource {
  private static final int NOT_FOUND = 404;

  private final GrievanceReaders readers;
  private final ClockStore clocks;
  private final Caller caller;
  private final Texts texts;
  private final Reasons reasons;
  private final InstantSource time;

  @Inject
  public GrievanceResource(
      GrievanceReaders readers,
      ClockStore clocks,
      Caller caller,
      Texts texts,
      Reasons reasons,
      InstantSource time) {
    this.readers = readers;
    this.clocks = clocks;
    this.caller = caller;
    this.texts = texts;
    this.reasons = reasons;
    this.time = time;
  }

  /**
   * Where the grievance stands. Whoever may not see its issue is told that there is none.
   *
   * @param written the reference in any spelling
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response grievance(@PathParam("reference") String written) {
    GrievanceReaders.Found found =
        readers.find(written, caller.userOrFail()).orElseThrow(this::notFound);
    return Json.ok(json(found.grievance(), found.issue()));
  }

  private Map<String, Object> json(Grievance grievance, Issue issue) {
    Standing standing = grievance.standing();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", grievance.reference().toString());
    json.put("issueKey", issue.getKey());
    json.put("summary", issue.getSummary());
    json.put("status", standing.state().statusName());
    json.put("kind", grievance.subject().kind().key());
    json.put("channel", grievance.origin().channel().key());
    json.put("language", grievance.origin().language().tag());
    json.put("department", grievance.department().value());
    json.put(
        "post",
        grievance.assignment().post() == null ? null : grievance.assignment().post().value());
    json.put(
        "category",
        grievance.subject().category() == null ? null : grievance.subject().category().value());
    json.put(
        "place", grievance.subject().place() == null ? null : grievance.subject().place().value());
    json.put("level", grievance.assignment().level().number());
    json.put("reason", reasons.inWords(grievance.assignment().reason()));
    json.put("opened", standing.opened().toString());
    json.put("due", text(standing.due()));
    json.put("resolved", text(standing.resolved()));
    json.put("resolution", standing.resolution() == null ? null : standing.resolution().key());
    json.put("satisfaction", standing.satisfaction().name().toLowerCase(Locale.ROOT));
    json.put("transfers", standing.transfers());
    json.put("reopenings", standing.reopenings());
    List<Map<String, Object>> running =
        clocks.of(grievance.issue()).stream().map(this::clock).toList();
    json.put("clocks", running);
    return json;
  }

  private Map<String, Object> clock(Clock clock) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", clock.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("cycle", clock.cycle());
    json.put("state", clock.state().name().toLowerCase(Locale.ROOT));
    json.put("limit", Map.of("amount", clock.limit().amount(), "unit", clock.limit().unit()));
    json.put("started", clock.started().toString());
    json.put("due", clock.due().toString());
    json.put("breached", clock.isBreached(time.instant()));
    return json;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private RestProblem notFound() {
    return RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance"));
  }
}
