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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.calendar.NoWorkingTimeException;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.clock.Pause;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/** Tries a limit on a calendar: when would it be due, and why then. Changes nothing. */
@Path("/clocks/preview")
@LicensedOnly
public final class ClocksResource {
  private static final int MOST_PAUSES = 200;

  private final ReferenceData data;
  private final Texts texts;
  private final Reasons reasons;

  @Inject
  public ClocksResource(ReferenceData data, Texts texts, Reasons reasons) {
    this.data = data;
    this.texts = texts;
    this.reasons = reasons;
  }

  /** The due time of the question in the body, and the counting behind it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response preview(String body) {
    JsonInput input = RestProblem.reading(texts, body);
    Optional<WorkingCalendar> calendar = calendar(input);
    Optional<Instant> from = input.requiredValue("from", Instants::parse, "rest.not-an-instant");
    Optional<Limit> limit = limit(input.object("limit"), input);
    List<Pause> pauses =
        input.objects("pauses", MOST_PAUSES).stream().flatMap(p -> pause(p).stream()).toList();
    input.finish();
    ClockPreview preview =
        preview(calendar.orElseThrow(), from.orElseThrow(), limit.orElseThrow(), pauses);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("due", preview.due().toString());
    answer.put("explanation", preview.explanation().stream().map(reasons::inWords).toList());
    return Json.ok(answer);
  }

  private ClockPreview preview(
      WorkingCalendar calendar, Instant from, Limit limit, List<Pause> pauses) {
    try {
      return ClockPreview.of(calendar, from, limit, pauses);
    } catch (NoWorkingTimeException e) {
      throw RestProblem.field("calendar", texts.get("rest.no-working-time"));
    } catch (IllegalArgumentException e) {
      throw RestProblem.field("pauses", texts.get("rest.pauses-out-of-order"));
    }
  }

  private Optional<WorkingCalendar> calendar(JsonInput input) {
    boolean named = input.has("calendarKey");
    if (named == input.has("calendar")) {
      input.text("calendarKey", 100);
      input.object("calendar");
      input.wrong("calendar", texts.get("rest.one-calendar"));
      return Optional.empty();
    }
    if (named) {
      return input.value(
          "calendarKey", key -> data.current().calendar(new CalendarKey(key)), "rest.no-calendar");
    }
    return new CalendarInput(texts, input.object("calendar")).read();
  }

  private Optional<Limit> limit(JsonInput limit, JsonInput input) {
    Optional<Integer> amount = limit.requiredInt("amount");
    Optional<LimitUnit> unit =
        limit.requiredValue("unit", LimitUnit::valueOf, "rest.not-a-limit-unit");
    limit.finishObject();
    if (amount.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Limit(amount.get(), unit.get()));
    } catch (IllegalArgumentException e) {
      input.wrong("limit.amount", texts.get("rest.not-a-limit"));
      return Optional.empty();
    }
  }

  private Optional<Pause> pause(JsonInput input) {
    Optional<Instant> from = input.requiredValue("from", Instants::parse, "rest.not-an-instant");
    Optional<Instant> to = input.requiredValue("to", Instants::parse, "rest.not-an-instant");
    input.finishObject();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      input.wrong("to", texts.get("rest.ends-before-it-begins"));
      return Optional.empty();
    }
    return Optional.of(new Pause(from.get(), to.get()));
  }
}
