package org.nivaran.jira.signlanguage;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.signlanguage.LaneFigures;
import org.nivaran.core.signlanguage.LaneFigures.Part;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.people.Names;

/** The figures of the lane for some days, and the talks behind each. Thread safe. */
public final class LaneReport {

  private static final int LONGEST_DAYS = 366;

  private final TalkingInSign talking;
  private final SignView view;
  private final ReferenceData data;
  private final Names names;

  public LaneReport(TalkingInSign talking, SignView view, ReferenceData data, Names names) {
    this.talking = talking;
    this.view = view;
    this.data = data;
    this.names = names;
  }

  /** Some days, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  /** The thirty days up to today. */
  public Days usual(Instant now) {
    LocalDate today = now.atZone(zone()).toLocalDate();
    return new Days(today.minusDays(29), today);
  }

  /**
   * @return empty if a day is none, they are in the wrong order, or more than a year
   */
  public Optional<Days> days(String from, String to) {
    try {
      Days days = new Days(LocalDate.parse(from), LocalDate.parse(to));
      boolean inOrder = !days.to().isBefore(days.from());
      return inOrder && !days.from().plusDays(LONGEST_DAYS).isBefore(days.to())
          ? Optional.of(days)
          : Optional.empty();
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code from}, {@code to}, {@code counts}, {@code medianWait}, {@code readBackShare}, … */
  public Map<String, Object> figures(Days days) {
    LaneFigures figures = talking.figures(start(days), end(days));
    Moments moments = view.moments();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("from", days.from().toString());
    report.put("to", days.to().toString());
    List<Map<String, Object>> counts = new ArrayList<>();
    for (Part part : Part.values()) {
      counts.add(
          Map.of(
              "key",
              part.key(),
              "name",
              view.text("figure." + part.key()),
              "count",
              figures.count(part)));
    }
    report.put("counts", counts);
    Duration wait = figures.medianWait();
    report.put("medianWaitMinutes", wait == null ? "" : wait.toMinutes());
    report.put("medianWaitText", wait == null ? "" : moments.workingTime(wait));
    report.put("readBackShare", figures.readBackShare().<Object>map(share -> share).orElse(""));
    List<Map<String, Object>> hours = new ArrayList<>();
    figures
        .hours()
        .forEach(
            (user, length) ->
                hours.add(
                    Map.of(
                        "name",
                        names.of(user),
                        "minutes",
                        length.toMinutes(),
                        "text",
                        moments.workingTime(length))));
    report.put("hours", hours);
    return report;
  }

  /** The talks behind a figure. */
  public List<Map<String, Object>> behind(
      Part part, Days days, ApplicationUser reader, Instant now) {
    return talking.behind(part, start(days), end(days)).stream()
        .map(talk -> view.line(talk, reader, now))
        .toList();
  }

  private Instant start(Days days) {
    return days.from().atStartOfDay(zone()).toInstant();
  }

  private Instant end(Days days) {
    return days.to().plusDays(1).atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return data.current().district().zone();
  }
}
