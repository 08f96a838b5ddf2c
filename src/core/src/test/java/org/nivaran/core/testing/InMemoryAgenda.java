package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.port.AgendaSource;

/** Open grievances, as a test puts them. */
public final class InMemoryAgenda implements AgendaSource {

  private final Map<IssueId, AgendaCandidate> open = new LinkedHashMap<>();

  public synchronized void put(AgendaCandidate candidate) {
    open.put(candidate.issue(), candidate);
  }

  public synchronized void settle(IssueId issue) {
    open.remove(issue);
  }

  @Override
  public synchronized List<AgendaCandidate> candidates(
      AgendaRules rules, Set<IssueId> also, Instant now) {
    return List.copyOf(open.values());
  }

  @Override
  public synchronized Optional<AgendaCandidate> find(IssueId issue) {
    return Optional.ofNullable(open.get(issue));
  }

  @Override
  public synchronized List<AgendaCandidate> open(Collection<IssueId> issues) {
    return open.values().stream().filter(each -> issues.contains(each.issue())).toList();
  }

  @Override
  public synchronized List<DepartmentStanding> standings(AgendaRules rules, Instant now) {
    return DepartmentStanding.of(open.values(), rules, now, CalendarFixtures.KOLKATA);
  }
}
