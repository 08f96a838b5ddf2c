package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.signlanguage.LaneFigures.Part;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.signlanguage.LaneReport;
import org.nivaran.jira.signlanguage.SignQueue;
import org.nivaran.jira.signlanguage.SignRights;
import org.nivaran.jira.signlanguage.SignView;

/** What the sign desk has to do, and how it does. */
@Path("/sign-language")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class SignLanguageResource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_SET_UP = 503;

  private final Caller caller;
  private final SignRights rights;
  private final SignQueue queue;
  private final SignView view;
  private final LaneReport report;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public SignLanguageResource(
      Caller caller,
      SignRights rights,
      SignQueue queue,
      SignView view,
      LaneReport report,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.rights = rights;
    this.queue = queue;
    this.view = view;
    this.report = report;
    this.texts = texts;
    this.time = time;
  }

  /** The queue in groups, and who is there. */
  @GET
  public Response queue() {
    ApplicationUser user = workerOrFail();
    Instant now = time.instant();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("groups", queue.groups(user, now));
    json.put("duty", view.duty(now));
    return Json.ok(json);
  }

  /** The figures of some days, both included; of the last thirty if none are named. */
  @GET
  @Path("/figures")
  public Response figures(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    workerOrFail();
    return Json.ok(report.figures(days(from, to)));
  }

  /** The talks behind a figure of those days: exactly as many as it counts. */
  @GET
  @Path("/figures/{part}")
  public Response behind(
      @PathParam("part") String part,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    ApplicationUser user = workerOrFail();
    Part wanted =
        Part.ofKey(part).orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("sign.not-found")));
    return Json.ok(Map.of("talks", report.behind(wanted, days(from, to), user, time.instant())));
  }

  private LaneReport.Days days(@Nullable String from, @Nullable String to) {
    return from == null && to == null
        ? report.usual(time.instant())
        : report
            .days(from == null ? "" : from, to == null ? "" : to)
            .orElseThrow(() -> RestProblem.field("from", texts.get("sign.figures.wrong-days")));
  }

  private ApplicationUser workerOrFail() {
    ApplicationUser user = caller.userOrFail();
    if (!rights.isSetUp()) {
      throw RestProblem.of(NOT_SET_UP, texts.get("rest.not-set-up"));
    }
    if (!rights.mayWork(user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return user;
  }
}
