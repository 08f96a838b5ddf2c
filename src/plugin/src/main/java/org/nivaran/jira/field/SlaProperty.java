package org.nivaran.jira.field;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.GrievanceStore;

/**
 * Keeps the issue property {@code nivaran.sla}, by which JQL finds grievances by their clocks:
 * {@code issue.property["nivaran.sla"].state = paused}, or by the aliases {@code slaDue}, {@code
 * slaState} and {@code slaLevel}. Written with the moves, and whenever the level or the due time
 * changes in between. "Overdue" is {@code slaDue < now()}. Thread safe.
 */
public final class SlaProperty {
  /** Of the issue. */
  public static final String KEY = "nivaran.sla";

  private static final String ISSUE = "IssueProperty";

  private final JsonEntityPropertyManager properties;
  private final ClockStore clocks;
  private final GrievanceStore grievances;

  public SlaProperty(
      JsonEntityPropertyManager properties, ClockStore clocks, GrievanceStore grievances) {
    this.properties = properties;
    this.clocks = clocks;
    this.grievances = grievances;
  }

  /** Writes how the citizen's clock stands now. */
  public void write(Grievance grievance) {
    citizenClock(grievance.issue())
        .ifPresent(clock -> put(clock, clock.due(), grievance.assignment().level()));
  }

  /**
   * Writes what is about to change while the books still say otherwise.
   *
   * @param due the new due time, or null if it stays
   * @param level the new level, or null if it stays
   */
  public void changed(IssueId issue, @Nullable Instant due, @Nullable Level level) {
    Optional<Grievance> grievance = grievances.find(issue);
    Optional<Clock> clock = citizenClock(issue);
    if (grievance.isPresent() && clock.isPresent()) {
      put(
          clock.get(),
          due == null ? clock.get().due() : due,
          level == null ? grievance.get().assignment().level() : level);
    }
  }

  private Optional<Clock> citizenClock(IssueId issue) {
    return clocks.of(issue).stream().filter(clock -> clock.kind() == ClockKind.CITIZEN).findFirst();
  }

  /** Only instants, numbers and our own words: nothing has to be escaped. */
  private void put(Clock clock, Instant due, Level level) {
    properties.put(
        ISSUE,
        clock.issue().value(),
        KEY,
        String.format(
            Locale.ROOT,
            "{\"dueAt\":\"%s\",\"state\":\"%s\",\"level\":%d}",
            due,
            clock.state().name().toLowerCase(Locale.ROOT),
            level.number()));
  }
}
