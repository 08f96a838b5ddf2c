package org.nivaran.jira.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.SetupJournal;

/** A journal in memory. */
final class MemoryJournal implements SetupJournal {
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, Made> made = new LinkedHashMap<>();
  private @Nullable Run run;

  @Override
  public synchronized Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  @Override
  public synchronized boolean begin(Run next, Instant staleBefore) {
    if (goesOn(staleBefore)) {
      return false;
    }
    run = next;
    steps.clear();
    return true;
  }

  @Override
  public synchronized boolean resume(String owner, Instant now, Instant staleBefore) {
    if (run == null || goesOn(staleBefore)) {
      return false;
    }
    run = with(run, State.RUNNING, now, owner, false);
    return true;
  }

  private boolean goesOn(Instant staleBefore) {
    return run != null && run.state() == State.RUNNING && !run.seen().isBefore(staleBefore);
  }

  @Override
  public synchronized boolean beat(String owner, Instant now) {
    if (run == null
        || !run.owner().equals(owner)
        || run.state() != State.RUNNING
        || run.stopping()) {
      return false;
    }
    run = with(run, State.RUNNING, now, owner, false);
    return true;
  }

  @Override
  public synchronized void askToStop() {
    if (run != null) {
      run = with(run, run.state(), run.seen(), run.owner(), true);
    }
  }

  @Override
  public synchronized void end(String owner, State state, Instant now) {
    if (run != null && run.owner().equals(owner)) {
      run = with(run, state, now, owner, false);
    }
  }

  private static Run with(Run run, State state, Instant seen, String owner, boolean stopping) {
    return new Run(
        run.request(), state, run.startedBy(), run.started(), seen, null, owner, stopping);
  }

  @Override
  public synchronized void step(Step step) {
    steps.put(step.itemKey(), step);
  }

  @Override
  public synchronized List<Step> steps() {
    List<Step> sorted = new ArrayList<>(steps.values());
    sorted.sort(Comparator.comparingInt(Step::position));
    return sorted;
  }

  @Override
  public synchronized Map<String, Made> made() {
    return new LinkedHashMap<>(made);
  }

  @Override
  public synchronized void made(Made each) {
    made.put(each.itemKey(), each);
  }

  @Override
  public synchronized void forget(String itemKey) {
    made.remove(itemKey);
  }

  @Override
  public synchronized void forgetRun() {
    run = null;
    steps.clear();
  }

  Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    steps().forEach(step -> outcomes.put(step.itemKey(), step.outcome()));
    return outcomes;
  }
}
