package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.MeetingParts;
import org.nivaran.jira.meeting.MeetingView;
import org.nivaran.jira.meeting.Planning;

/**
 * Time-limit meetings: planned, begun and closed by the nodal officer and the collector; read by
 * officers of departments as far as it concerns theirs.
 */
@Path("/meetings")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingsResource {
  private static final int CREATED = 201;
  private static final int NOT_MODIFIED = 304;
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int MOST_LISTED = 60;
  private static final int LONGEST_REASON = 500;

  private final MeetingCaller caller;
  private final HoldingMeeting holding;
  private final MeetingStore meetings;
  private final MeetingView view;
  private final Planning planning;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public MeetingsResource(
      MeetingCaller caller,
      HoldingMeeting holding,
      MeetingStore meetings,
      MeetingView view,
      Planning planning,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.holding = holding;
    this.meetings = meetings;
    this.view = view;
    this.planning = planning;
    this.texts = texts;
    this.time = time;
  }

  /** The latest meetings, the newest first. */
  @GET
  public Response list() {
    caller.readerOrFail();
    return Json.ok(
        Map.of(
            "meetings",
            meetings.latest(MOST_LISTED).stream()
                .map(each -> view.line(each, view.words()))
                .toList()));
  }

  /** Plans a meeting: {@code {"date":"2026-11-24"}}. 409 with its id if the day has one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(String body) {
    caller.holderOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> day = input.requiredText("date", 10);
    input.finish();
    Planning.Outcome outcome = planning.plan(day.orElseThrow());
    if (outcome instanceof Planning.Planned planned) {
      Map<String, Object> json = new LinkedHashMap<>(view.line(planned.meeting(), view.words()));
      json.put("told", planned.onHoliday() ? texts.get("meeting.told.holiday") : "");
      return Json.response(CREATED, json);
    }
    Planning.Refused refused = (Planning.Refused) outcome;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errorMessages", java.util.List.of());
    json.put("errors", Map.of("date", texts.get("meeting." + refused.why())));
    refused.existing().ifPresent(existing -> json.put("id", existing.id().value()));
    return Json.response(refused.existing().isPresent() ? CONFLICT : BAD_REQUEST, json);
  }

  /**
   * A meeting. Whoever has read it up to a number of changes asks for what came {@code after} it,
   * and with that number in {@code If-None-Match} is answered 304 if nothing did.
   */
  @GET
  @Path("/{id}")
  public Response meeting(
      @PathParam("id") long id,
      @QueryParam("after") @Nullable Long after,
      @HeaderParam("If-None-Match") @Nullable String known) {
    ApplicationUser user = caller.readerOrFail();
    Meeting meeting = caller.meetingOrFail(id);
    if (after != null && known != null && known.equals(tag(meetings.changes(meeting.id())))) {
      return Response.status(NOT_MODIFIED).header("ETag", known).build();
    }
    Map<String, Object> json =
        after == null || !meeting.isFrozen()
            ? view.whole(meeting, user, view.words(), time.instant())
            : view.changed(meeting, after, user, view.words(), time.instant());
    return tagged(json);
  }

  /** Moves it before it has begun: {@code {"date":"2026-12-01","reason":"…"}}. */
  @POST
  @Path("/{id}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(@PathParam("id") long id, String body) {
    ApplicationUser user = caller.holderOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> day = input.requiredText("date", 10);
    String reason = input.text("reason", LONGEST_REASON).orElse("");
    input.finish();
    return replanned(
        planning.move(caller.meetingOrFail(id), day.orElseThrow(), reason, user.getKey()));
  }

  /** Cancels it before it has begun: {@code {"reason":"…"}}. */
  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(@PathParam("id") long id, String body) {
    ApplicationUser user = caller.holderOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    String reason = input.text("reason", LONGEST_REASON).orElse("");
    input.finish();
    return replanned(planning.cancel(caller.meetingOrFail(id), reason, user.getKey()));
  }

  /** Plans a cancelled one again for its own day. */
  @POST
  @Path("/{id}/plan-again")
  public Response planAgain(@PathParam("id") long id) {
    ApplicationUser user = caller.holderOrFail();
    return replanned(planning.planAgain(caller.meetingOrFail(id), user.getKey()));
  }

  private Response replanned(Planning.Outcome outcome) {
    if (outcome instanceof Planning.Planned planned) {
      Map<String, Object> json = new LinkedHashMap<>(view.line(planned.meeting(), view.words()));
      json.put("told", planned.onHoliday() ? texts.get("meeting.told.holiday") : "");
      return Json.ok(json);
    }
    Planning.Refused refused = (Planning.Refused) outcome;
    String why = texts.get("meeting." + refused.why());
    if (refused.field().isEmpty()) {
      throw RestProblem.of(CONFLICT, why);
    }
    throw RestProblem.field(refused.field(), why);
  }

  /** Freezes agenda and figures. One that has begun is given as it is. */
  @POST
  @Path("/{id}/begin")
  public Response begin(@PathParam("id") long id) {
    ApplicationUser user = caller.holderOrFail();
    Meeting begun = holding.begin(caller.meetingOrFail(id).id(), time.instant());
    if (begun.isCancelled()) {
      throw RestProblem.of(CONFLICT, texts.get("meeting.wrong.is-cancelled"));
    }
    if (!begun.isFrozen()) {
      throw RestProblem.of(CONFLICT, texts.get("meeting.wrong.early"));
    }
    return tagged(view.whole(begun, user, view.words(), time.instant()));
  }

  /** Closes it; its instructions are then written to their issues. */
  @POST
  @Path("/{id}/close")
  public Response close(@PathParam("id") long id) {
    ApplicationUser user = caller.holderOrFail();
    Meeting closed = holding.close(caller.meetingOrFail(id).id(), time.instant());
    if (closed.closed() == null) {
      throw RestProblem.of(CONFLICT, texts.get("meeting.wrong.not-begun"));
    }
    return tagged(view.whole(closed, user, view.words(), time.instant()));
  }

  private static Response tagged(Map<String, Object> json) {
    return Response.fromResponse(Json.ok(json))
        .header("ETag", tag(((Number) MeetingParts.part(json, "changes")).longValue()))
        .build();
  }

  private static String tag(long changes) {
    return "\"" + changes + '"';
  }
}
