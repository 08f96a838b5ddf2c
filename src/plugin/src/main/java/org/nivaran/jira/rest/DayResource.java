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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.tally.Counter;
import org.nivaran.jira.language.Texts;

/** The figures of a day, for the dashboard item and for whoever asks. */
@Path("/day")
@LicensedOnly
public final class DayResource {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final ReferenceData data;
  private final TallyStore tallies;
  private final GrievanceStore grievances;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public DayResource(
      ReferenceData data,
      TallyStore tallies,
      GrievanceStore grievances,
      Caller caller,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.tallies = tallies;
    this.grievances = grievances;
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
    Desk desk = data.current();
    ZoneId zone = desk.district().zone();
    Instant now = time.instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = date == null || date.isBlank() ? today : parsed(date, today);
    Instant endOfDay = day.plusDays(1).atStartOfDay(zone).toInstant();
    return Json.ok(
        report(
            desk,
            day,
            tallies.read(day),
            grievances.overdueByDepartment(endOfDay.isBefore(now) ? endOfDay : now)));
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

  private DayReport report(
      Desk desk,
      LocalDate day,
      Map<DepartmentKey, Map<Counter, Long>> tally,
      Map<DepartmentKey, Long> overdue) {
    TreeSet<DepartmentKey> keys = new TreeSet<>(tally.keySet());
    keys.addAll(overdue.keySet());
    desk.departments().forEach(department -> keys.add(department.key()));
    List<DayReport.DepartmentLine> lines =
        keys.stream()
            .map(
                key ->
                    new DayReport.DepartmentLine(
                        key.value(),
                        desk.department(key)
                            .map(department -> texts.get(department.name()))
                            .orElse(key.value()),
                        figure(tally, key, Counter.IN),
                        figure(tally, key, Counter.OUT),
                        figure(tally, key, Counter.OPEN),
                        overdue.getOrDefault(key, 0L),
                        figure(tally, key, Counter.ON_HOLD)))
            .toList();
    return new DayReport(
        day.toString(),
        sum(tally, Counter.IN),
        sum(tally, Counter.OUT),
        sum(tally, Counter.OPEN),
        overdue.values().stream().mapToLong(Long::longValue).sum(),
        sum(tally, Counter.ON_HOLD),
        sum(tally, Counter.DISSATISFIED),
        sum(tally, Counter.UNROUTED),
        lines);
  }

  private static long figure(
      Map<DepartmentKey, Map<Counter, Long>> tally, DepartmentKey key, Counter counter) {
    return tally.getOrDefault(key, Map.of()).getOrDefault(counter, 0L);
  }

  private static long sum(Map<DepartmentKey, Map<Counter, Long>> tally, Counter counter) {
    return tally.values().stream().mapToLong(line -> line.getOrDefault(counter, 0L)).sum();
  }
}
