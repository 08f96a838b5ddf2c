package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.Test;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.tally.Figures;
import org.nivaran.core.testing.WholeDesk;

public class ForgettingGrievanceTest {
  private static final String HANDPUMP = "हमारे गांव का हैंडपंप खराब है";

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void takesItOutOfEveryFigureAndStopsItsClocks() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.forwarding.send(issue);
    desk.move(issue, Move.TAKE_UP);
    desk.move(issue, Move.PUT_ON_HOLD);
    assertThat(figures()).isEqualTo("in 1, open 1, on hold 1");

    Grievance was = desk.forgetting.forget(issue, desk.time.instant(), "admin").orElseThrow();

    assertThat(was.issue()).isEqualTo(issue);
    assertThat(desk.grievances.all()).isEmpty();
    assertThat(figures()).isEqualTo("in 0, open 0, on hold 0");
    assertThat(desk.suspensions.current(issue)).isEmpty();
    assertThat(desk.clocks.of(issue)).extracting(Clock::state).containsOnly(ClockState.STOPPED);
    ClockEvent last = desk.clocks.history(issue).get(desk.clocks.history(issue).size() - 1);
    assertThat(last.actor()).isEqualTo("admin");
    assertThat(last.reason().key()).isEqualTo("clock.reason.deleted");

    assertThat(desk.forgetting.forget(issue, desk.time.instant(), "admin")).isEmpty();
    assertThat(figures()).isEqualTo("in 0, open 0, on hold 0");
    desk.later(Duration.ofDays(30));
    assertThat(desk.ticking.tick(desk.time.instant()).steps()).isEmpty();
  }

  @Test
  public void aResolvedOneIsNotCountedAsAResult() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.resolve(issue, "repaired");
    assertThat(day().out()).isEqualTo(1);

    desk.forgetting.forget(issue, desk.time.instant(), null);

    assertThat(day().out()).isZero();
    assertThat(day().in()).isZero();
  }

  @Test
  public void theCitizenCanComplainAgain() {
    desk.hears(HANDPUMP);
    IssueId first = desk.only().issue();
    desk.tracker.delete(first);
    desk.forgetting.forget(first, desk.time.instant(), "admin");
    desk.later(Duration.ofHours(1));
    desk.hears(HANDPUMP + " फिर से");
    assertThat(desk.only().standing().opened()).isEqualTo(desk.time.instant());
  }

  @Test
  public void theSweepFindsWhatWasDeletedWhileNobodyListened() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.later(ForgettingGrievance.SETTLED.plusMinutes(1));
    assertThat(desk.forgetting.sweep(desk.time.instant())).isEmpty();
    assertThat(desk.grievances.all()).hasSize(1);

    desk.tracker.delete(issue);
    assertThat(desk.forgetting.sweep(desk.time.instant())).isEmpty();
    assertThat(desk.grievances.all()).isEmpty();
    assertThat(desk.bookmark.last()).isNull();
  }

  @Test
  public void whatIsStillBeingCreatedIsLeftAlone() {
    desk.hears(HANDPUMP);
    desk.tracker.delete(desk.only().issue());
    desk.forgetting.sweep(desk.time.instant());
    assertThat(desk.grievances.all()).hasSize(1);
  }

  private Figures day() {
    return desk.day.read(desk.day.today(desk.time.instant()), desk.time.instant()).total();
  }

  private String figures() {
    Figures day = day();
    return "in %d, open %d, on hold %d".formatted(day.in(), day.open(), day.onHold());
  }
}
