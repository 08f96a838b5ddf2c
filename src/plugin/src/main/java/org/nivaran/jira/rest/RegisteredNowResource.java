package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.ForeseeingClocks;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/** Which clocks a grievance would get if it were registered now, and why. Changes nothing. */
@Path("/clocks/registered-now")
@LicensedOnly
public final class RegisteredNowResource {
  private final ReferenceData data;
  private final Caller caller;
  private final Texts texts;
  private final Reasons reasons;
  private final InstantSource time;

  @Inject
  public RegisteredNowResource(
      ReferenceData data, Caller caller, Texts texts, Reasons reasons, InstantSource time) {
    this.data = data;
    this.caller = caller;
    this.texts = texts;
    this.reasons = reasons;
    this.time = time;
  }

  /**
   * {@code {"kind"?,"priority"?,"category"?,"place"?,"at"?:instant}}; for everybody who may see the
   * project.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response foresee(String body) {
    caller.mayBrowseOrFail();
    Desk desk = data.current();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<Kind> kind = input.value("kind", Known::kind, "rest.no-kind");
    Optional<Priority> priority = input.value("priority", Known::priority, "rest.no-priority");
    Optional<CategoryKey> category =
        input.value("category", key -> Known.category(desk, key), "rest.no-category");
    Optional<PlaceKey> place = input.value("place", key -> Known.place(desk, key), "rest.no-place");
    Optional<Instant> at = input.value("at", Instants::parse, "rest.not-an-instant");
    input.finish();
    Subject subject =
        new Subject(
            kind.orElse(Kind.COMPLAINT),
            priority.orElse(Priority.NORMAL),
            category.orElse(null),
            place.orElse(null));
    Instant from = at.orElseGet(time::instant);
    ForeseeingClocks.Foreseen foreseen = ForeseeingClocks.foresee(desk, subject, null, from);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("from", from.toString());
    answer.put("department", foreseen.decision().department().value());
    answer.put("reason", reasons.inWords(foreseen.decision().reason()));
    answer.put("calendar", foreseen.calendar().value());
    answer.put("clocks", foreseen.clocks().stream().map(this::json).toList());
    return Json.ok(answer);
  }

  private Map<String, Object> json(ForeseeingClocks.Line line) {
    LimitRule rule = line.rule();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("rule", rule == null ? null : rule.name());
    json.put(
        "limit",
        rule == null ? null : Map.of("amount", rule.limit().amount(), "unit", rule.limit().unit()));
    json.put("passedOver", line.passedOver().stream().map(LimitRule::name).toList());
    json.put("due", line.preview() == null ? null : line.preview().due().toString());
    json.put(
        "explanation",
        line.preview() == null
            ? List.of()
            : line.preview().explanation().stream().map(reasons::inWords).toList());
    return json;
  }
}
