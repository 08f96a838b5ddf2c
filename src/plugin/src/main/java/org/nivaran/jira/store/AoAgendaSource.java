package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.ExternalReferences;
import org.nivaran.core.port.ReferenceData;

/**
 * What a meeting reads, from the projection: one query for each reason, over an index of just the
 * rows that have it, and never more rows than an agenda holds.
 */
public final class AoAgendaSource implements AgendaSource {

  private static final String SELECT =
      "select g.ISSUE_ID, g.REFERENCE, g.DEPARTMENT, g.PLACE, g.CITIZEN_ID, g.STATE, g.LEVEL_NO,"
          + " g.OPENED, g.DUE_AT, g.DISSATISFIED_SINCE, s.KIND, s.UNTIL_DAY, m.AT_TIME"
          + " from $GRIEVANCE g"
          + " left join $SUSPENSION s on s.ISSUE_ID = g.ISSUE_ID and s.WAKES_AT is not null"
          + " left join $MEETING_MARK m on m.ISSUE_ID = g.ISSUE_ID ";

  private static final String REPEATED =
      "join (select CITIZEN_ID, PLACE from $GRIEVANCE where OPEN_SINCE > 0"
          + " and CITIZEN_ID is not null and PLACE is not null"
          + " group by CITIZEN_ID, PLACE having count(*) >= ?) r"
          + " on r.CITIZEN_ID = g.CITIZEN_ID and r.PLACE = g.PLACE where g.OPEN_SINCE > 0";

  private static final int CHUNK = 500;

  private final Database database;
  private final ReferenceData referenceData;
  private final ExternalReferences external;

  public AoAgendaSource(
      Database database, ReferenceData referenceData, ExternalReferences external) {
    this.database = database;
    this.referenceData = referenceData;
    this.external = external;
  }

  @Override
  public List<AgendaCandidate> candidates(AgendaRules rules, Set<IssueId> also, Instant now) {
    int most = rules.most();
    Map<IssueId, String> references = external.ofOpen(most);
    String today = now.atZone(zone()).toLocalDate().toString();
    Reading found = new Reading(references);
    found.add("where m.ID is not null and g.OPEN_SINCE > 0 order by m.AT_TIME limit ?", most);
    found.add("where g.OPEN_DUE < ? order by g.OPEN_DUE limit ?", now, most);
    found.add("where g.DISSATISFIED_SINCE > 0 order by g.DISSATISFIED_SINCE, g.ID limit ?", most);
    found.add(
        "where s.UNTIL_DAY < ? and s.KIND = ? and g.OPEN_SINCE > 0 order by s.UNTIL_DAY limit ?",
        today,
        Suspension.Kind.HOLD,
        most);
    found.add(
        "where g.OPEN_SINCE < ? order by g.OPEN_SINCE limit ?", rules.oldBefore(now, zone()), most);
    found.add(REPEATED + " order by g.OPEN_SINCE limit ?", rules.repeats(), most);
    found.addAll(references.keySet());
    found.addAll(also);
    return found.all();
  }

  @Override
  public Optional<AgendaCandidate> find(IssueId issue) {
    return open(Set.of(issue)).stream().findFirst();
  }

  @Override
  public List<AgendaCandidate> open(Collection<IssueId> issues) {
    Reading found = new Reading(Map.of());
    found.addAll(issues);
    return found.all();
  }

  @Override
  public List<DepartmentStanding> standings(AgendaRules rules, Instant now) {
    return database.read(
        session ->
            session.list(
                "select DEPARTMENT, count(*) as OPEN_ONES,"
                    + " sum(case when OPEN_DUE < ? then 1 else 0 end) as OVERDUE_ONES,"
                    + " sum(case when STATE = ? then 1 else 0 end) as HELD_ONES,"
                    + " sum(case when OPEN_SINCE < ? then 1 else 0 end) as OLD_ONES,"
                    + " sum(case when DISSATISFIED_SINCE > 0 then 1 else 0 end) as UNHAPPY_ONES"
                    + " from $GRIEVANCE where OPEN_SINCE > 0 group by DEPARTMENT order by DEPARTMENT",
                AoAgendaSource::standing,
                now,
                GrievanceState.ON_HOLD,
                rules.oldBefore(now, zone())));
  }

  private ZoneId zone() {
    return referenceData.current().district().zone();
  }

  private static DepartmentStanding standing(Row row) throws SQLException {
    return new DepartmentStanding(
        new DepartmentKey(row.text("DEPARTMENT")),
        row.number("OPEN_ONES"),
        row.number("OVERDUE_ONES"),
        row.number("HELD_ONES"),
        row.number("OLD_ONES"),
        row.number("UNHAPPY_ONES"));
  }

  private static AgendaCandidate candidate(Row row, Map<IssueId, String> references)
      throws SQLException {
    IssueId issue = new IssueId(row.number("ISSUE_ID"));
    String place = row.textOrNull("PLACE");
    Long citizen = row.numberOrNull("CITIZEN_ID");
    return new AgendaCandidate(
        issue,
        Origins.reference(row),
        new DepartmentKey(row.text("DEPARTMENT")),
        place == null ? null : new PlaceKey(place),
        citizen == null ? null : new CitizenId(citizen),
        row.constant("STATE", GrievanceState.class),
        new Level(row.integer("LEVEL_NO")),
        row.time("OPENED"),
        row.timeOrNull("DUE_AT"),
        row.numberOrNull("DISSATISFIED_SINCE") != null,
        row.constantOrNull("KIND", Suspension.Kind.class) == Suspension.Kind.HOLD
            ? LocalDate.parse(row.text("UNTIL_DAY"))
            : null,
        row.numberOrNull("AT_TIME") != null,
        references.get(issue));
  }

  /** Candidates as they are found by one reason after the other, each once. */
  private final class Reading {

    private final Map<IssueId, AgendaCandidate> found = new LinkedHashMap<>();
    private final Map<IssueId, String> references;

    Reading(Map<IssueId, String> references) {
      this.references = references;
    }

    void add(String condition, Object... arguments) {
      database
          .read(
              session ->
                  session.list(SELECT + condition, row -> candidate(row, references), arguments))
          .forEach(each -> found.putIfAbsent(each.issue(), each));
    }

    /** Those that are open among these. */
    void addAll(Collection<IssueId> issues) {
      List<Long> missing =
          issues.stream().filter(each -> !found.containsKey(each)).map(IssueId::value).toList();
      for (int i = 0; i < missing.size(); i += CHUNK) {
        List<Long> chunk = missing.subList(i, Math.min(missing.size(), i + CHUNK));
        add(
            "where g.OPEN_SINCE > 0 and g.ISSUE_ID in (?" + ", ?".repeat(chunk.size() - 1) + ")",
            chunk.toArray());
      }
    }

    List<AgendaCandidate> all() {
      return new ArrayList<>(found.values());
    }
  }
}
