package org.nivaran.jira.setup;

import java.util.List;
import java.util.Optional;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Run;
import org.nivaran.jira.settings.SetupJournal.State;
import org.nivaran.jira.settings.SetupJournal.Step;

/**
 * Where the set-up stands. Immutable.
 *
 * @param interrupted whether nobody works on it any more though it has not ended: its node died
 */
record Progress(Optional<Run> run, boolean interrupted, List<Step> steps) {

  Progress {
    steps = List.copyOf(steps);
  }

  boolean isRunning() {
    return run.filter(each -> each.state() == State.RUNNING).isPresent() && !interrupted;
  }

  boolean isComplete() {
    return run.filter(each -> each.state() == State.COMPLETE).isPresent();
  }

  /** Whether it stands half-way and can be taken up again. */
  boolean canContinue() {
    return run.isPresent() && !isRunning() && !isComplete();
  }

  /** In one word: none, running, interrupted, stopped, complete, incomplete. */
  String word() {
    if (run.isEmpty()) {
      return "none";
    }
    return interrupted
        ? "interrupted"
        : run.get().state().name().toLowerCase(java.util.Locale.ROOT);
  }

  int total() {
    return steps.size();
  }

  int done() {
    return (int)
        steps.stream()
            .filter(step -> step.outcome() != Outcome.WAITING && step.outcome() != Outcome.MAKING)
            .count();
  }
}
