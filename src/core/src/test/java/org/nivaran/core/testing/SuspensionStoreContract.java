package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.SuspensionStore;

/** What every {@link SuspensionStore} does. It is empty before each test. */
public abstract class SuspensionStoreContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract SuspensionStore suspensions();

  @Test
  public void keepsWhatItWasGiven() {
    Suspension begun = suspensions().beginIfNone(hold(10_001, minutes(60)));

    assertThat(begun.id()).isNotEqualTo(SuspensionId.NONE);
    assertThat(begun)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(hold(10_001, minutes(60)));
    assertThat(suspensions().current(ISSUE)).contains(begun);
    assertThat(suspensions().current(new IssueId(10_002))).isEmpty();
  }

  @Test
  public void beginsOnlyOneAtATime() throws InterruptedException {
    SuspensionStore suspensions = suspensions();

    List<SuspensionId> begun =
        Contention.results(() -> suspensions.beginIfNone(hold(10_001, minutes(60))).id());

    assertThat(begun).containsOnly(begun.get(0));
    assertThat(suspensions.of(ISSUE)).hasSize(1);
  }

  @Test
  public void anotherMayBeginWhenTheFirstHasEnded() {
    Suspension first = suspensions().beginIfNone(waiting(10_001, minutes(60)));

    assertThat(suspensions().end(ISSUE, minutes(30)))
        .hasValueSatisfying(
            ended -> {
              assertThat(ended.id()).isEqualTo(first.id());
              assertThat(ended.ended()).isEqualTo(minutes(30));
            });
    assertThat(suspensions().current(ISSUE)).isEmpty();
    assertThat(suspensions().end(ISSUE, minutes(31))).isEmpty();

    Suspension second = suspensions().beginIfNone(hold(10_001, minutes(90)));
    assertThat(suspensions().of(ISSUE))
        .extracting(Suspension::id)
        .containsExactly(first.id(), second.id());
    assertThat(suspensions().of(ISSUE).get(0).ended()).isEqualTo(minutes(30));
  }

  @Test
  public void endsOnceUnderContention() throws InterruptedException {
    SuspensionStore suspensions = suspensions();
    suspensions.beginIfNone(hold(10_001, minutes(60)));

    assertThat(Contention.results(() -> suspensions.end(ISSUE, minutes(5)).isPresent()))
        .containsOnlyOnce(true);
  }

  @Test
  public void readsThoseThatShouldHaveEndedAPageAtATime() {
    for (int i = 1; i <= 5; i++) {
      suspensions().beginIfNone(hold(10_000 + i, minutes(i)));
    }
    suspensions().end(new IssueId(10_002), minutes(1));

    assertThat(suspensions().due(NOON, SuspensionId.NONE, 10)).isEmpty();
    List<Suspension> first = suspensions().due(minutes(4), SuspensionId.NONE, 2);
    List<Suspension> second = suspensions().due(minutes(4), first.get(1).id(), 2);

    assertThat(first).extracting(Suspension::issue).containsExactly(ISSUE, new IssueId(10_003));
    assertThat(second).extracting(Suspension::issue).containsExactly(new IssueId(10_004));
  }

  @Test
  public void onePostponedWakesLater() {
    Suspension begun = suspensions().beginIfNone(hold(10_001, minutes(60)));

    suspensions().postpone(begun.id(), minutes(120));

    assertThat(suspensions().due(minutes(119), SuspensionId.NONE, 10)).isEmpty();
    assertThat(suspensions().due(minutes(120), SuspensionId.NONE, 10))
        .extracting(Suspension::until)
        .containsExactly(begun.until());
  }

  private static Suspension hold(long issue, Instant wakes) {
    return suspension(issue, Suspension.Kind.HOLD, "मंजूरी की प्रतीक्षा: awaiting sanction", wakes);
  }

  private static Suspension waiting(long issue, Instant wakes) {
    return suspension(issue, Suspension.Kind.WAITING, "Which ward?", wakes);
  }

  private static Suspension suspension(
      long issue, Suspension.Kind kind, String words, Instant wakes) {
    return new Suspension(
        SuspensionId.NONE,
        new IssueId(issue),
        kind,
        words,
        LocalDate.parse("2026-12-01"),
        NOON,
        wakes,
        null);
  }
}
