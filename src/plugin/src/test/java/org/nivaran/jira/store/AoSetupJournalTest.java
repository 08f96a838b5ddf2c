package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.SetupJournal.Made;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Run;
import org.nivaran.jira.settings.SetupJournal.State;
import org.nivaran.jira.settings.SetupJournal.Step;

/** One run at a time, on every database; what dies can be taken up. */
@RunWith(Parameterized.class)
public class AoSetupJournalTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  private final AoSetupJournal journal;

  public AoSetupJournalTest(RealDatabase kind) {
    journal = new AoSetupJournal(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Test
  public void oneRunGoesOnAtATime() {
    assertThat(journal.run()).isEmpty();
    assertThat(journal.resume("x", NOW, NOW)).isFalse();
    assertThat(journal.begin(run("one"), NOW.minusSeconds(20))).isTrue();
    assertThat(journal.begin(run("two"), NOW.minusSeconds(20))).isFalse();
    assertThat(journal.resume("two", NOW, NOW.minusSeconds(20))).isFalse();
    assertThat(journal.run()).map(Run::owner).contains("one");
    journal.end("one", State.COMPLETE, NOW);
    assertThat(journal.begin(run("two"), NOW.minusSeconds(20))).isTrue();
    assertThat(journal.beat("one", NOW)).isFalse();
    assertThat(journal.beat("two", NOW)).isTrue();
  }

  @Test
  public void aDeadRunIsTakenUpAndItsStepsStay() {
    journal.begin(run("one"), NOW.minusSeconds(20));
    journal.step(step(0, "a", Outcome.CREATED));
    Instant later = NOW.plusSeconds(60);
    assertThat(journal.resume("two", later, later.minusSeconds(20))).isTrue();
    assertThat(journal.beat("one", later)).isFalse();
    journal.end("one", State.COMPLETE, later);
    assertThat(journal.run()).map(Run::state).contains(State.RUNNING);
    assertThat(journal.steps()).hasSize(1);
  }

  @Test
  public void stopsWhenAskedTo() {
    journal.askToStop();
    journal.begin(run("one"), NOW);
    journal.askToStop();
    assertThat(journal.beat("one", NOW)).isFalse();
    assertThat(journal.run()).map(Run::stopping).contains(true);
    journal.end("one", State.STOPPED, NOW);
    assertThat(journal.resume("two", NOW, NOW)).isTrue();
    assertThat(journal.beat("two", NOW)).isTrue();
  }

  @Test
  public void aStepIsWrittenOverAndANewRunBeginsWithoutSteps() {
    journal.begin(run("one"), NOW);
    journal.step(step(1, "b", Outcome.WAITING));
    journal.step(step(0, "a", Outcome.WAITING));
    journal.step(step(1, "b", Outcome.FAILED));
    assertThat(journal.steps())
        .containsExactly(step(0, "a", Outcome.WAITING), step(1, "b", Outcome.FAILED));
    journal.end("one", State.INCOMPLETE, NOW);
    journal.begin(run("two"), NOW);
    assertThat(journal.steps()).isEmpty();
  }

  @Test
  public void knowsWhatIsOursUntilItIsForgotten() {
    journal.made(new Made("project", "project", "GRV", Made.BEGUN, NOW));
    journal.made(new Made("field:due", "field", "Due", "10009", NOW));
    journal.made(new Made("project", "project", "GRV", "10000", NOW));
    assertThat(journal.made().values()).extracting(Made::id).containsExactly("10000", "10009");
    journal.forget("project");
    assertThat(journal.made()).containsOnlyKeys("field:due");
  }

  @Test
  public void aRunThatGoesOnIsNotForgotten() {
    journal.begin(run("one"), NOW);
    journal.step(step(0, "a", Outcome.WAITING));
    journal.forgetRun();
    assertThat(journal.run()).isPresent();
    journal.end("one", State.COMPLETE, NOW);
    journal.forgetRun();
    assertThat(journal.run()).isEmpty();
    assertThat(journal.steps()).isEmpty();
  }

  private static Run run(String owner) {
    return new Run("{}", State.RUNNING, "admin", NOW, NOW, null, owner, false);
  }

  private static Step step(int position, String key, Outcome outcome) {
    return new Step(
        position, key, "field", "नाम " + key, outcome, List.of(Reason.of("setup.waits", "क")));
  }
}
