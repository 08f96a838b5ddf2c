package org.nivaran.jira.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/** Counting open clocks anew: what it would do, beginning it, how far it is, stopping it. */
@Path("/clocks/recalculation")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class RecalculationResource {
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;
  private static final int LONGEST_REASON = 500;
  private static final int LATEST = 10;
  private static final int MOST_FAILURES = 100;

  /** A preview is an answer to somebody who waits. */
  private static final long MOST_PREVIEWED = 50_000;

  private final RecalculatingClocks recalculating;
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final AdminCaller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public RecalculationResource(
      RecalculatingClocks recalculating,
      ReferenceData data,
      GrievanceStore grievances,
      AdminCaller caller,
      Texts texts,
      InstantSource time) {
    this.recalculating = recalculating;
    this.data = data;
    this.grievances = grievances;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /** The one that is under way with what failed, and the latest ones. */
  @GET
  public Response state() {
    caller.adminOrFail();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("underWay", recalculating.underWay().map(this::withFailures).orElse(null));
    answer.put("latest", recalculating.latest(LATEST).stream().map(this::withFailures).toList());
    return Json.ok(answer);
  }

  /** What counting anew by the data as it stands would do: {@code {"calendar":key?}}. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response preview(String body) {
    caller.adminOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    CalendarKey calendar = calendar(input).orElse(null);
    input.finish();
    RecalculationPlan plan =
        recalculating.preview(data.current(), calendar, time.instant(), MOST_PREVIEWED);
    return Json.ok(json(plan, recalculating.open(calendar)));
  }

  /** Begins: {@code {"calendar":key?,"reason":text}}. 409 if another is under way. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(String body) {
    ApplicationUser admin = caller.adminOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    CalendarKey calendar = calendar(input).orElse(null);
    Optional<String> reason = input.requiredText("reason", LONGEST_REASON);
    input.finish();
    RecalculationRun run =
        recalculating
            .begin(calendar, reason.orElseThrow(), admin.getKey(), time.instant())
            .orElseThrow(() -> RestProblem.of(CONFLICT, texts.get("recalculation.under-way")));
    return Json.response(ACCEPTED, json(run));
  }

  /** Lets the one that runs rest after its page. 409 if none runs. */
  @POST
  @Path("/stop")
  public Response stop() {
    caller.adminOrFail();
    return changed(recalculating.stop(time.instant()));
  }

  /** Lets the one that rests go on. 409 if none rests. */
  @POST
  @Path("/continue")
  public Response resume() {
    caller.adminOrFail();
    return changed(recalculating.resume());
  }

  /** Ends the one that rests where it is. 409 if none rests. */
  @POST
  @Path("/end")
  public Response end() {
    caller.adminOrFail();
    return changed(recalculating.end(time.instant()));
  }

  private Response changed(boolean done) {
    if (!done) {
      throw RestProblem.of(CONFLICT, texts.get("recalculation.none"));
    }
    return state();
  }

  private Optional<CalendarKey> calendar(JsonInput input) {
    Desk desk = data.current();
    return input.value(
        "calendar",
        key -> {
          CalendarKey calendar = new CalendarKey(key);
          desk.calendar(calendar);
          return calendar;
        },
        "rest.no-calendar");
  }

  private Map<String, Object> json(RecalculationPlan plan, long open) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("open", open);
    json.put("looked", plan.looked());
    json.put("later", plan.later());
    json.put("earlier", plan.earlier());
    json.put("newlyOver", plan.newlyOver());
    json.put("failed", plan.failed());
    json.put("mostMoved", plan.mostMoved().stream().map(this::json).toList());
    return json;
  }

  private Map<String, Object> json(RecalculationPlan.Moved moved) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", reference(moved.issue()));
    json.put("clock", moved.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("dueBefore", moved.dueBefore().toString());
    json.put("dueAfter", moved.dueAfter().toString());
    json.put("ruleBefore", moved.ruleBefore());
    json.put("ruleAfter", moved.ruleAfter());
    json.put("calendar", moved.calendar().value());
    return json;
  }

  private Map<String, Object> withFailures(RecalculationRun run) {
    Map<String, Object> json = json(run);
    List<RecalculationRun.Failed> failures =
        run.progress().failed() == 0 ? List.of() : recalculating.failures(run, MOST_FAILURES);
    json.put("failures", failures.stream().map(this::json).toList());
    return json;
  }

  private static Map<String, Object> json(RecalculationRun run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", run.id());
    json.put("calendar", run.calendar() == null ? null : run.calendar().value());
    json.put("reason", run.words());
    json.put("by", run.actor());
    json.put("started", run.started().toString());
    json.put("state", run.runs() ? "running" : run.rests() ? "stopped" : "finished");
    json.put("open", run.progress().open());
    json.put("looked", run.progress().looked());
    json.put("moved", run.progress().moved());
    json.put("failed", run.progress().failed());
    json.put("restarts", run.progress().restarts());
    json.put("finished", run.finished() == null ? null : run.finished().toString());
    return json;
  }

  private Map<String, Object> json(RecalculationRun.Failed failed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", reference(failed.issue()));
    json.put("issue", failed.issue().value());
    json.put("at", failed.at().toString());
    json.put("cause", failed.cause());
    return json;
  }

  private @Nullable String reference(IssueId issue) {
    return grievances.find(issue).map(grievance -> grievance.reference().toString()).orElse(null);
  }
}
