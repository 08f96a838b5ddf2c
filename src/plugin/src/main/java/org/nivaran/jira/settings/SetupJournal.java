package org.nivaran.jira.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/**
 * What the set-up is doing and what it has made, kept where every node sees it and where it
 * outlives a node that dies. There is one run at a time in the cluster. Thread safe; every call is
 * one transaction.
 */
public interface SetupJournal {

  /** The last run, or empty if there was none. */
  Optional<Run> run();

  /**
   * Begins a new run and forgets the steps of the last one.
   *
   * @param staleBefore a running run that has not shown life since then counts as dead
   * @return false if another run is going on
   */
  boolean begin(Run run, Instant staleBefore);

  /**
   * Takes up the last run where it was left.
   *
   * @param owner who works on it now, unlike every former one
   * @return false if it is going on, or there is none
   */
  boolean resume(String owner, Instant now, Instant staleBefore);

  /**
   * Shows that the run is alive.
   *
   * @return false if it belongs to somebody else by now, or is to stop
   */
  boolean beat(String owner, Instant now);

  /** Asks the run that is going on to stop after what it is at. */
  void askToStop();

  /** Ends the run, if it is still the owner's. */
  void end(String owner, State state, Instant now);

  /** Writes down what became of an item, in place of what was written of it before. */
  void step(Step step);

  /** In the order of the items. */
  List<Step> steps();

  /** What the set-up has made in Jira and not removed since, the oldest first, by item. */
  Map<String, Made> made();

  /** Writes down that something is ours; once is enough. */
  void made(Made made);

  /** It has been removed. */
  void forget(String itemKey);

  /** Forgets the last run and its steps, if it is not going on. */
  void forgetRun();

  /** Where a run stands. */
  enum State {
    RUNNING,
    /** Stopped because somebody asked for it. */
    STOPPED,
    /** Came to its end and nothing failed. */
    COMPLETE,
    /** Came to its end, and something failed. */
    INCOMPLETE
  }

  /** What became of an item. */
  enum Outcome {
    /** Not begun. */
    WAITING,
    /** Begun. */
    MAKING,
    CREATED,
    REUSED,
    CHANGED,
    /** Is different, and nobody agreed to change it. */
    LEFT,
    BY_HAND,
    FAILED,
    REMOVED
  }

  /**
   * A run.
   *
   * @param request what was asked for, in JSON, without secrets
   * @param startedBy the admin's user name
   * @param owner whoever works on it; unlike every other
   * @param seen when it last showed life
   */
  record Run(
      String request,
      State state,
      String startedBy,
      Instant started,
      Instant seen,
      @Nullable Instant ended,
      String owner,
      boolean stopping) {}

  /**
   * What became of an item.
   *
   * @param position from 0
   * @param part what kind of thing it is
   */
  record Step(
      int position,
      String itemKey,
      String part,
      String name,
      Outcome outcome,
      List<Reason> details) {

    public Step {
      details = List.copyOf(details);
    }
  }

  /**
   * A thing in Jira that is ours.
   *
   * @param id Jira's, or {@link #BEGUN} while it is being made
   */
  record Made(String itemKey, String part, String name, String id, Instant at) {
    /** Stands for the id until that is known; what is found after a crash is ours. */
    public static final String BEGUN = "?";
  }
}
