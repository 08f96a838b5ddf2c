package org.nivaran.core.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.testing.Samples;

public class MeetingTest {

  private static final Instant NOW = raipur("2026-11-24T10:00");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final DepartmentKey PHE = Samples.PHE;
  private static final DepartmentKey POLICE = new DepartmentKey("police");

  private final AgendaRules rules = AgendaRules.STANDARD;

  /** A grievance to which no rule gives a reason, with some of it changed. */
  private static final class Draft {
    long issue = 10_001;
    DepartmentKey department = PHE;
    @Nullable PlaceKey place;
    @Nullable CitizenId citizen;
    GrievanceState state = GrievanceState.IN_PROGRESS;
    Instant opened = raipur("2026-11-20T12:00");
    @Nullable Instant due = NOW;
    boolean dissatisfied;
    @Nullable LocalDate review;
    boolean marked;
    @Nullable String external;

    AgendaCandidate build() {
      return new AgendaCandidate(
          new IssueId(issue),
          Samples.reference(1),
          department,
          place,
          citizen,
          state,
          Level.L1,
          opened,
          due,
          dissatisfied,
          review,
          marked,
          external);
    }
  }

  private static AgendaCandidate candidate(UnaryOperator<Draft> change) {
    return change.apply(new Draft()).build();
  }

  @Test
  public void aGrievanceWithoutAReasonIsNotOnTheAgenda() {
    assertThat(agenda(candidate(each -> each))).isEmpty();
  }

  @Test
  public void everyRuleGivesItsReason() {
    assertThat(
            reasons(
                each -> {
                  each.due = NOW.minusNanos(1);
                  return each;
                }))
        .containsExactly(AgendaReason.OVERDUE);
    assertThat(
            reasons(
                each -> {
                  each.due = null;
                  each.marked = true;
                  return each;
                }))
        .containsExactly(AgendaReason.MARKED);
    assertThat(
            reasons(
                each -> {
                  each.dissatisfied = true;
                  return each;
                }))
        .containsExactly(AgendaReason.DISSATISFIED);
    assertThat(
            reasons(
                each -> {
                  each.external = "CPGRAMS/1";
                  return each;
                }))
        .containsExactly(AgendaReason.EXTERNAL);
    assertThat(
            reasons(
                each -> {
                  each.review = TODAY.minusDays(1);
                  return each;
                }))
        .containsExactly(AgendaReason.HOLD_PAST_REVIEW);
    // Registered on 24 October it is 31 days old; a day later it is 30.
    assertThat(
            reasons(
                each -> {
                  each.opened = raipur("2026-10-24T23:59");
                  return each;
                }))
        .containsExactly(AgendaReason.OLD);
  }

  @Test
  public void theBordersDoNotGiveAReason() {
    AgendaCandidate border =
        candidate(
            each -> {
              each.opened = raipur("2026-10-25T00:00");
              each.review = TODAY;
              each.due = NOW;
              return each;
            });

    assertThat(agenda(border)).isEmpty();
  }

  @Test
  public void threeOpenGrievancesOfOneCitizenFromOnePlaceAreRepeated() {
    List<AgendaCandidate> candidates = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      candidates.add(of(i, new CitizenId(7), new PlaceKey("village")));
    }
    candidates.add(of(4, new CitizenId(7), new PlaceKey("other")));
    candidates.add(of(5, new CitizenId(8), new PlaceKey("village")));
    candidates.add(of(6, null, new PlaceKey("village")));
    candidates.add(of(7, new CitizenId(7), null));

    assertThat(rules.agenda(candidates, Set.of(), NOW, KOLKATA))
        .extracting(item -> item.issue().value())
        .containsExactly(10_001L, 10_002L, 10_003L);
    assertThat(rules.agenda(candidates.subList(0, 2), Set.of(), NOW, KOLKATA)).isEmpty();
  }

  @Test
  public void theAgendaGoesByDepartmentThenReasonThenAge() {
    List<AgendaItem> agenda =
        agenda(
            candidate(
                e -> {
                  e.issue = 1;
                  e.department = POLICE;
                  e.marked = true;
                  return e;
                }),
            candidate(
                e -> {
                  e.issue = 2;
                  e.external = "x";
                  return e;
                }),
            candidate(
                e -> {
                  e.issue = 3;
                  e.dissatisfied = true;
                  e.opened = raipur("2026-11-21T12:00");
                  return e;
                }),
            candidate(
                e -> {
                  e.issue = 4;
                  e.dissatisfied = true;
                  e.external = "y";
                  return e;
                }));

    assertThat(agenda).extracting(item -> item.issue().value()).containsExactly(4L, 3L, 2L, 1L);
    assertThat(agenda.get(0).reasons())
        .containsExactly(AgendaReason.DISSATISFIED, AgendaReason.EXTERNAL);
  }

  @Test
  public void whatWasNotCarriedOutComesBackEvenWithoutAnotherReason() {
    AgendaCandidate plain = candidate(each -> each);

    assertThat(rules.agenda(List.of(plain), Set.of(plain.issue()), NOW, KOLKATA))
        .singleElement()
        .satisfies(item -> assertThat(item.reasons()).containsExactly(AgendaReason.CARRIED_OVER));
    assertThat(AgendaReason.CARRIED_OVER.messageKey()).isEqualTo("meeting.reason.carried_over");
  }

  @Test
  public void twoWritersOfDifferentFieldsDoNotDisturbEachOther() {
    AgendaItem item = item();
    AgendaItem first = written(item.after(new Edit.Instruct(0, " repair "), "collector", NOW));

    AgendaItem second = written(first.after(new Edit.Assign(0, "phe"), "nodal", NOW));

    assertThat(second.instruction()).isEqualTo(new Entered<>("repair", 1, "collector", NOW));
    assertThat(second.owner()).isEqualTo(new Entered<>("phe", 1, "nodal", NOW));
    assertThat(second.hasInstruction()).isTrue();
    assertThat(second.isCarriedOut()).isFalse();
  }

  @Test
  public void theSecondWriterOfAFieldIsTold() {
    AgendaItem first = written(item().after(new Edit.Instruct(0, "repair"), "collector", NOW));

    AgendaItem.Outcome stale = first.after(new Edit.Instruct(0, "replace"), "nodal", NOW);

    assertThat(stale).isEqualTo(new AgendaItem.Outcome.Stale(first));
    assertThat(written(first.after(new Edit.Instruct(1, "replace"), "nodal", NOW)).instruction())
        .isEqualTo(new Entered<>("replace", 2, "nodal", NOW));
  }

  @Test
  public void writingTheSameAgainChangesNothing() {
    AgendaItem first = written(item().after(new Edit.SetNextDate(0, TODAY), "collector", NOW));

    assertThat(first.after(new Edit.SetNextDate(0, TODAY), "nodal", NOW))
        .isEqualTo(new AgendaItem.Outcome.Same(first));
    assertThat(item().after(new Edit.Instruct(0, "  "), "nodal", NOW))
        .isEqualTo(new AgendaItem.Outcome.Same(item()));
  }

  @Test
  public void aFieldCanBeEmptiedAgain() {
    AgendaItem first = written(item().after(new Edit.Assign(0, "phe"), "collector", NOW));

    assertThat(written(first.after(new Edit.Assign(1, ""), "nodal", NOW)).owner().value()).isNull();
  }

  @Test
  public void aMeetingFreezesAndClosesOnce() {
    Meeting planned = Meeting.planned(new MeetingId(1), TODAY);
    Meeting frozen = planned.frozenAt(NOW, List.of(DepartmentStanding.nothing(PHE)));

    assertThat(planned.isOpen()).isFalse();
    assertThat(frozen.isOpen()).isTrue();
    assertThat(frozen.frozenAt(NOW.plusSeconds(1), List.of())).isEqualTo(frozen);
    Meeting closed = frozen.closedAt(NOW.plusSeconds(60));
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.closedAt(NOW.plusSeconds(90))).isEqualTo(closed);
    assertThatThrownBy(() -> planned.closedAt(NOW)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void attendanceIsEnteredOnceForEachUser() {
    Attendee absent = new Attendee("phe", Attendee.Presence.ABSENT, null);
    Attendee deputy = new Attendee("phe", Attendee.Presence.REPRESENTED, "SDO");
    Attendee police = new Attendee("police", Attendee.Presence.PRESENT, null);

    assertThat(
            Meeting.planned(new MeetingId(1), TODAY)
                .with(absent)
                .with(police)
                .with(deputy)
                .attendance())
        .containsExactly(deputy, police);
    assertThatThrownBy(() -> new Attendee("x", Attendee.Presence.PRESENT, "y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Attendee("x", Attendee.Presence.REPRESENTED, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void figuresCountEachGrievanceWhereItBelongs() {
    List<DepartmentStanding> standings =
        DepartmentStanding.of(
            List.of(
                candidate(
                    e -> {
                      e.department = POLICE;
                      return e;
                    }),
                candidate(
                    e -> {
                      e.due = raipur("2026-11-01T10:00");
                      e.dissatisfied = true;
                      return e;
                    }),
                candidate(
                    e -> {
                      e.state = GrievanceState.ON_HOLD;
                      e.opened = raipur("2026-09-01T10:00");
                      return e;
                    })),
            rules,
            NOW,
            KOLKATA);

    assertThat(standings)
        .containsExactly(
            new DepartmentStanding(PHE, 2, 1, 1, 1, 1),
            new DepartmentStanding(POLICE, 1, 0, 0, 0, 0));
  }

  @Test
  public void saysWhatBecameOfEachItem() {
    AgendaItem ordered = written(item(1).after(new Edit.Instruct(0, "repair"), "collector", NOW));
    AgendaItem later =
        written(
            written(item(2).after(new Edit.Instruct(0, "repair"), "collector", NOW))
                .after(new Edit.SetNextDate(0, TODAY.plusDays(8)), "collector", NOW));
    AgendaItem dueToday =
        written(
            written(item(3).after(new Edit.Instruct(0, "repair"), "collector", NOW))
                .after(new Edit.SetNextDate(0, TODAY.plusDays(7)), "collector", NOW));
    AgendaItem done =
        written(
            written(item(4).after(new Edit.Instruct(0, "repair"), "collector", NOW))
                .after(new Edit.SetCarriedOut(0, true), "phe", NOW));
    AgendaItem nothing = item(5);
    AgendaItem settled = item(6);

    SinceLast since =
        SinceLast.of(
            List.of(ordered, later, dueToday, done, nothing, settled),
            List.of(
                new DepartmentStanding(PHE, 9, 5, 1, 2, 3),
                new DepartmentStanding(POLICE, 2, 0, 0, 0, 0)),
            Set.of(ordered.issue(), later.issue(), dueToday.issue(), done.issue(), nothing.issue()),
            List.of(
                new DepartmentStanding(PHE, 7, 6, 1, 0, 3),
                new DepartmentStanding(new DepartmentKey("revenue"), 1, 0, 0, 0, 0)),
            TODAY.plusDays(7));

    assertThat(since.items())
        .extracting(SinceLast.Followed::outcome)
        .containsExactly(
            SinceLast.Outcome.NOT_CARRIED_OUT,
            SinceLast.Outcome.PENDING,
            SinceLast.Outcome.NOT_CARRIED_OUT,
            SinceLast.Outcome.CARRIED_OUT,
            SinceLast.Outcome.OPEN,
            SinceLast.Outcome.SETTLED);
    assertThat(since.carriedOver()).containsExactly(ordered.issue(), dueToday.issue());
    assertThat(since.differences())
        .containsExactly(
            new DepartmentStanding(PHE, -2, 1, 0, -2, 0),
            new DepartmentStanding(POLICE, -2, 0, 0, 0, 0),
            new DepartmentStanding(new DepartmentKey("revenue"), 1, 0, 0, 0, 0));
  }

  @Test
  public void rulesAndItemsHaveBounds() {
    assertThatThrownBy(() -> new AgendaRules(0, 3, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgendaRules(30, 1, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AgendaRules(30, 3, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AgendaItem.of(candidate(each -> each), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<AgendaItem> agenda(AgendaCandidate... candidates) {
    return rules.agenda(Arrays.asList(candidates), Set.of(), NOW, KOLKATA);
  }

  private List<AgendaReason> reasons(UnaryOperator<Draft> change) {
    return agenda(candidate(change)).get(0).reasons();
  }

  private static AgendaCandidate of(
      int number, @Nullable CitizenId citizen, @Nullable PlaceKey place) {
    return candidate(
        each -> {
          each.issue = 10_000 + number;
          each.citizen = citizen;
          each.place = place;
          return each;
        });
  }

  private static AgendaItem item() {
    return item(1);
  }

  private static AgendaItem item(int number) {
    return AgendaItem.of(of(number, null, null), Set.of(AgendaReason.OVERDUE));
  }

  private static AgendaItem written(AgendaItem.Outcome outcome) {
    return ((AgendaItem.Outcome.Written) outcome).item();
  }
}
