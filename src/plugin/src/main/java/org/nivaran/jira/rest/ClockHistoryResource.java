package org.nivaran.jira.rest;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockReplay;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RebuildingClocks;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/**
 * The history of clocks as a file, and clocks told from their history alone: from the stored one,
 * to compare and to put right, and from a file.
 */
@Path("/clocks/history")
@AdminOnly
public final class ClockHistoryResource {
  private static final int NOT_FOUND = 404;
  private static final int PAGE = 200;
  private static final int MOST_EVENTS = 20_000;

  /** A call is answered to somebody who waits; it says where to go on. */
  private static final int MOST_AT_ONCE = 10_000;

  private final ClockStore clocks;
  private final GrievanceStore grievances;
  private final RebuildingClocks rebuilding;
  private final ReferenceData data;
  private final AdminCaller caller;
  private final Texts texts;
  private final Reasons reasons;

  @Inject
  public ClockHistoryResource(
      ClockStore clocks,
      GrievanceStore grievances,
      RebuildingClocks rebuilding,
      ReferenceData data,
      AdminCaller caller,
      Texts texts,
      Reasons reasons) {
    this.clocks = clocks;
    this.grievances = grievances;
    this.rebuilding = rebuilding;
    this.data = data;
    this.caller = caller;
    this.texts = texts;
    this.reasons = reasons;
  }

  /**
   * All histories, or one grievance's, in the order of the grievances and of their writing.
   *
   * @param written a reference in any spelling; absent for all
   * @param format {@code csv}, or {@code json} if absent
   */
  @GET
  public Response export(
      @QueryParam("reference") @Nullable String written,
      @QueryParam("format") @Nullable String format) {
    caller.adminOrFail();
    @Nullable IssueId only =
        written == null || written.isBlank() ? null : grievance(written).issue();
    boolean csv = "csv".equals(format);
    ClockHistoryFile file = csv ? new ClockHistoryCsv(reasons) : new ClockHistoryJson();
    return Response.ok((StreamingOutput) out -> write(out, file, only))
        .type(csv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename=\"nivaran-clock-history." + (csv ? "csv" : "json") + '"')
        .build();
  }

  private void write(OutputStream out, ClockHistoryFile file, @Nullable IssueId only)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    file.begin(writer);
    if (only != null) {
      write(writer, file, List.of(only));
    } else {
      @Nullable IssueId last = null;
      List<IssueId> page;
      do {
        page = clocks.issues(last, PAGE);
        write(writer, file, page);
        last = page.isEmpty() ? last : page.get(page.size() - 1);
      } while (page.size() == PAGE);
    }
    file.end(writer);
    writer.flush();
  }

  private void write(Writer writer, ClockHistoryFile file, List<IssueId> issues)
      throws IOException {
    LinkedHashSet<IssueId> ids = new LinkedHashSet<>(issues);
    Map<IssueId, Grievance> known = grievances.find(ids);
    Map<IssueId, List<ClockEvent>> histories = new LinkedHashMap<>();
    issues.forEach(issue -> histories.put(issue, new ArrayList<>()));
    for (ClockEvent event : clocks.histories(ids)) {
      histories.getOrDefault(event.issue(), new ArrayList<>()).add(event);
    }
    for (Map.Entry<IssueId, List<ClockEvent>> each : histories.entrySet()) {
      Grievance grievance = known.get(each.getKey());
      String reference = grievance == null ? null : grievance.reference().toString();
      for (ClockEvent event : each.getValue()) {
        file.row(writer, event, reference);
      }
    }
  }

  /** The clocks that an exported history tells, by the calendars of today: changes nothing. */
  @POST
  @Path("/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response replay(String body) {
    caller.adminOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    List<ClockEvent> events =
        input.objects("events", MOST_EVENTS).stream()
            .flatMap(each -> ClockEventJson.read(each, texts).stream())
            .toList();
    input.finish();
    Desk desk = data.current();
    List<Map<String, Object>> told =
        ClockReplay.all(events, desk::calendarOrOffice, desk.ladder()).stream()
            .map(replay -> json(replay.clock(), replay.agrees()))
            .toList();
    return Json.ok(Map.of("clocks", told));
  }

  /** Which stored clocks are not what their history tells: {@code {"reference"?,"after"?}}. */
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response check(String body) {
    return walk(body, false);
  }

  /** As {@link #check}, and puts them right. */
  @POST
  @Path("/rebuild")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response rebuild(String body) {
    return walk(body, true);
  }

  private Response walk(String body, boolean repair) {
    caller.adminOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> reference = input.text("reference", 100).filter(text -> !text.isBlank());
    Optional<Long> after = input.value("after", Long::valueOf, "rest.not-a-number");
    input.finish();
    RebuildingClocks.Walk walk =
        reference.isPresent()
            ? one(grievance(reference.get()).issue(), repair)
            : rebuilding.walk(
                after.filter(id -> id > 0).map(IssueId::new).orElse(null), MOST_AT_ONCE, repair);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("looked", walk.looked());
    answer.put("wrong", walk.wrong());
    answer.put("repaired", walk.repaired());
    answer.put("next", walk.next() == null ? null : String.valueOf(walk.next().value()));
    answer.put("some", walk.some().stream().map(this::json).toList());
    return Json.ok(answer);
  }

  private RebuildingClocks.Walk one(IssueId issue, boolean repair) {
    List<RebuildingClocks.Difference> differences = rebuilding.differences(issue);
    int repaired = repair ? rebuilding.repair(issue) : 0;
    return new RebuildingClocks.Walk(1, differences.size(), repaired, differences, null);
  }

  private Map<String, Object> json(RebuildingClocks.Difference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "reference",
        grievances
            .find(difference.stored().issue())
            .map(grievance -> grievance.reference().toString())
            .orElse(null));
    json.put("stored", json(difference.stored(), true));
    json.put("told", json(difference.told(), true));
    return json;
  }

  private static Map<String, Object> json(Clock clock, boolean agrees) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clock", clock.id().value());
    json.put("issue", clock.issue().value());
    json.put("kind", clock.kind().name());
    json.put("cycle", clock.cycle());
    json.put("state", clock.state().name());
    json.put("due", clock.due().toString());
    json.put("agrees", agrees);
    return json;
  }

  private Grievance grievance(String written) {
    return Reference.parse(written)
        .flatMap(grievances::find)
        .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance")));
  }
}
