package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.port.Desk;

/** Notes what it was asked, and answers every preview alike. */
final class NotedRecounting implements Recounting {

  RecalculationPlan answer = RecalculationPlan.NOTHING;
  final List<Desk> proposed = new ArrayList<>();
  final List<Optional<CalendarKey>> calendars = new ArrayList<>();

  @Override
  public RecalculationPlan preview(Desk desk, @Nullable CalendarKey calendar) {
    proposed.add(desk);
    calendars.add(Optional.ofNullable(calendar));
    return answer;
  }

  @Override
  public boolean begin(@Nullable CalendarKey calendar, String why, String who) {
    return true;
  }

  Desk last() {
    return proposed.get(proposed.size() - 1);
  }
}
