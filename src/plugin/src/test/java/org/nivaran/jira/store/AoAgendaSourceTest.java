package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.port.MeetingMarks.Mark;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;

/** The agenda's source finds each reason in real tables, no more rows than asked for. */
@RunWith(Parameterized.class)
public class AoAgendaSourceTest {

  private static final AgendaRules RULES = new AgendaRules(30, 3, 5);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private final Database database;
  private final Map<IssueId, String> external = new HashMap<>();
  private final AoAgendaSource source;
  private long lastIssue = 10_000;

  public AoAgendaSourceTest(RealDatabase kind) {
    database = kind.emptied().database();
    source = new AoAgendaSource(database, RaipurDesk.data(), most -> external);
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Test
  public void findsEachReasonAndNothingElse() {
    open(1);
    IssueId overdue = open(2, day(-2), NOON.minusSeconds(1), Satisfaction.NOT_ASKED);
    IssueId unhappy = open(3, day(-2), null, Satisfaction.NOT_SATISFIED);
    IssueId old = open(4, day(-31), null, Satisfaction.NOT_ASKED);
    open(5, day(-30), null, Satisfaction.NOT_ASKED);
    IssueId marked = open(6);
    new AoMeetingMarks(database).mark(new Mark(marked, "collector", NOON));
    IssueId held = open(7);
    hold(held, TODAY.minusDays(1));
    hold(open(8), TODAY);
    IssueId elsewhere = open(9);
    external.put(elsewhere, "CPGRAMS/1");
    IssueId closed = closed();
    new AoMeetingMarks(database).mark(new Mark(closed, "collector", NOON));

    List<AgendaItem> agenda = agenda();

    assertThat(agenda)
        .extracting(AgendaItem::issue)
        .containsExactlyInAnyOrder(overdue, unhappy, old, marked, held, elsewhere);
    assertThat(reasons(agenda, held)).containsExactly(AgendaReason.HOLD_PAST_REVIEW);
    assertThat(reasons(agenda, elsewhere)).containsExactly(AgendaReason.EXTERNAL);
    assertThat(reasons(agenda, marked)).containsExactly(AgendaReason.MARKED);
    assertThat(reasons(agenda, old)).containsExactly(AgendaReason.OLD);
  }

  @Test
  public void findsRepeatedOnesOfOneCitizen() {
    open(1);
    open(1);
    List<IssueId> repeated = List.of(open(2), open(2), open(2));

    assertThat(agenda())
        .extracting(AgendaItem::issue)
        .containsExactlyInAnyOrderElementsOf(repeated);
  }

  @Test
  public void readsNoMoreThanAnAgendaHolds() {
    List<IssueId> oldest = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      oldest.add(
          open(i + 1, day(-2), NOON.minus(Duration.ofHours(10 - i)), Satisfaction.NOT_ASKED));
    }

    assertThat(source.candidates(RULES, Set.of(), NOON))
        .extracting(AgendaCandidate::issue)
        .containsExactlyElementsOf(oldest.subList(0, 5));
  }

  @Test
  public void givesWhatIsAskedForIfItIsOpen() {
    IssueId asked = open(1);
    IssueId closed = closed();
    open(2);

    assertThat(source.candidates(RULES, Set.of(asked, closed), NOON))
        .extracting(AgendaCandidate::issue)
        .containsExactly(asked);
    assertThat(source.open(Set.of(asked, closed))).hasSize(1);
    assertThat(source.find(asked)).isPresent();
    assertThat(source.find(closed)).isEmpty();
    assertThat(source.open(List.of())).isEmpty();
  }

  @Test
  public void figuresAreThoseOfTheGrievancesThemselves() {
    open(1);
    open(2, day(-31), NOON.minusSeconds(1), Satisfaction.NOT_SATISFIED);
    hold(open(3), TODAY);
    insert(
        4,
        new DepartmentKey("police"),
        new Standing(
            GrievanceState.ON_HOLD,
            day(-1),
            day(-1),
            null,
            null,
            null,
            Satisfaction.NOT_ASKED,
            0,
            0));
    closed();

    List<DepartmentStanding> standings = source.standings(RULES, NOON);

    assertThat(standings)
        .containsExactly(
            new DepartmentStanding(Samples.PHE, 3, 1, 0, 1, 1),
            new DepartmentStanding(new DepartmentKey("police"), 1, 0, 1, 0, 0));
    assertThat(standings)
        .isEqualTo(
            DepartmentStanding.of(
                source.candidates(RULES, all(), NOON),
                RULES,
                NOON,
                RaipurDesk.data().current().district().zone()));
  }

  private Set<IssueId> all() {
    Set<IssueId> all = new java.util.HashSet<>();
    for (long issue = 10_001; issue <= lastIssue; issue++) {
      all.add(new IssueId(issue));
    }
    return all;
  }

  private List<AgendaItem> agenda() {
    return new AgendaRules(30, 3, 50)
        .agenda(
            source.candidates(new AgendaRules(30, 3, 50), Set.of(), NOON),
            Set.of(),
            NOON,
            RaipurDesk.data().current().district().zone());
  }

  private static List<AgendaReason> reasons(List<AgendaItem> agenda, IssueId issue) {
    return agenda.stream()
        .filter(item -> item.issue().equals(issue))
        .findFirst()
        .orElseThrow()
        .reasons();
  }

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private void hold(IssueId issue, LocalDate until) {
    new AoSuspensionStore(database)
        .beginIfNone(
            new Suspension(
                new SuspensionId(0),
                issue,
                Suspension.Kind.HOLD,
                "land record",
                until,
                day(-5),
                NOON.plus(Duration.ofDays(1)),
                null));
  }

  private IssueId open(long citizen) {
    return open(citizen, day(-1), null, Satisfaction.NOT_ASKED);
  }

  private IssueId open(
      long citizen,
      Instant opened,
      @org.jspecify.annotations.Nullable Instant due,
      Satisfaction satisfaction) {
    return insert(
        citizen,
        Samples.PHE,
        new Standing(
            GrievanceState.IN_PROGRESS, opened, opened, due, null, null, satisfaction, 0, 0));
  }

  private IssueId closed() {
    return insert(
        99,
        Samples.PHE,
        new Standing(
            GrievanceState.CLOSED,
            day(-90),
            day(-90),
            day(-60),
            day(-1),
            ResolutionKind.RELIEF_GIVEN,
            Satisfaction.NOT_SATISFIED,
            0,
            0));
  }

  private IssueId insert(long citizen, DepartmentKey department, Standing standing) {
    Grievance sample = Samples.grievance(++lastIssue);
    Origin origin = sample.origin();
    Assignment assignment = sample.assignment();
    new AoGrievanceStore(database)
        .insertIfAbsent(
            new Grievance(
                sample.issue(),
                sample.reference(),
                new Origin(origin.channel(), origin.line(), new CitizenId(citizen), Language.HINDI),
                sample.subject(),
                new Assignment(
                    department, assignment.post(), assignment.level(), assignment.reason()),
                standing));
    return sample.issue();
  }
}
