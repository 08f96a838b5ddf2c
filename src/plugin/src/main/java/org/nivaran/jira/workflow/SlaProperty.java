package org.nivaran.jira.workflow;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import java.util.Locale;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.port.ClockStore;

/**
 * Keeps the issue property {@code nivaran.sla}, by which JQL finds grievances by their clocks:
 * {@code issue.property["nivaran.sla"].state = paused}, or by the aliases {@code slaDue}, {@code
 * slaState} and {@code slaLevel}. Written with the moves, not with the ticks: "overdue" is {@code
 * slaDue < now()}.
 */
public final class SlaProperty {
  /** Of the issue. */
  static final String KEY = "nivaran.sla";

  private static final String ISSUE = "IssueProperty";

  private final JsonEntityPropertyManager properties;
  private final ClockStore clocks;

  public SlaProperty(JsonEntityPropertyManager properties, ClockStore clocks) {
    this.properties = properties;
    this.clocks = clocks;
  }

  /** Writes how the citizen's clock stands now. */
  void write(Grievance grievance) {
    clocks.of(grievance.issue()).stream()
        .filter(clock -> clock.kind() == ClockKind.CITIZEN)
        .findFirst()
        .ifPresent(
            clock -> properties.put(ISSUE, grievance.issue().value(), KEY, json(clock, grievance)));
  }

  /** Only instants, numbers and our own words: nothing has to be escaped. */
  private static String json(Clock clock, Grievance grievance) {
    return String.format(
        Locale.ROOT,
        "{\"dueAt\":\"%s\",\"state\":\"%s\",\"level\":%d}",
        clock.due(),
        clock.state().name().toLowerCase(Locale.ROOT),
        grievance.assignment().level().number());
  }
}
