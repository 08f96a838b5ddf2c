package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.tally.DayFigures;
import org.nivaran.core.tally.Figures;
import org.nivaran.core.usecase.ReadingTheDay;
import org.nivaran.jira.language.Texts;

/** The figures of a day, for the dashboard item and for whoever asks. */
@Path("/day")
@LicensedOnly
public final class DayResource {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final ReferenceData data;
  private final ReadingTheDay reading;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public DayResource(
      ReferenceData data, ReadingTheDay reading, Caller caller, Texts texts, InstantSource time) {
    this.data = data;
    this.reading = reading;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /**
   * The figures of a day, for everybody who may see the project. For a day that is over, "overdue"
   * counts what is still open and was due by its end.
   *
   * @param date {@code 2026-11-24} in the desk's zone; today if it is missing
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response day(@QueryParam("date") @Nullable String date) {
    caller.mayBrowseOrFail();
    Instant now = time.instant();
    LocalDate today = reading.today(now);
    LocalDate day = date == null || date.isBlank() ? today : parsed(date, today);
    return Json.ok(report(data.current(), reading.read(day, now)));
  }

  private LocalDate parsed(String date, LocalDate today) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw RestProblem.field("date", texts.get("rest.not-a-date", date));
    }
    if (day.isBefore(FIRST) || day.isAfter(today)) {
      throw RestProblem.field("date", texts.get("rest.no-figures-of", date));
    }
    return day;
  }

  private DayReport report(Desk desk, DayFigures day) {
    List<DayReport.DepartmentLine> lines = new ArrayList<>();
    day.departments()
        .forEach(
            (key, figures) ->
                lines.add(
                    new DayReport.DepartmentLine(
                        key.value(),
                        desk.department(key)
                            .map(department -> texts.get(department.name()))
                            .orElse(key.value()),
                        figures.in(),
                        figures.out(),
                        figures.open(),
                        figures.overdue(),
                        figures.onHold())));
    Figures total = day.total();
    return new DayReport(
        day.date().toString(),
        total.in(),
        total.out(),
        total.open(),
        total.overdue(),
        total.onHold(),
        total.dissatisfied(),
        total.unrouted(),
        lines);
  }
}
