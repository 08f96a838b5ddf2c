package org.nivaran.jira.camp;

import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.usecase.CheckingCamp;
import org.nivaran.core.usecase.ImportingCamp;
import org.nivaran.core.usecase.UndoingCamp;

/** Begins and stops the work with registers, and wakes whoever does it. Thread safe. */
public final class CampWork {

  private final CampStore camps;
  private final CheckingCamp checking;
  private final ImportingCamp importing;
  private final UndoingCamp undoing;
  private final Runnable wake;

  /**
   * @param wake says that there may be something to do; returns at once
   */
  public CampWork(
      CampStore camps,
      CheckingCamp checking,
      ImportingCamp importing,
      UndoingCamp undoing,
      Runnable wake) {
    this.camps = camps;
    this.checking = checking;
    this.importing = importing;
    this.undoing = undoing;
    this.wake = wake;
  }

  boolean check(long batch, CampMapping mapping) {
    return woken(checking.begin(batch, mapping));
  }

  boolean register(long batch, boolean duplicates, boolean tells) {
    camps
        .find(batch)
        .filter(read -> read.tells() != tells)
        .ifPresent(read -> camps.change(read, read.telling(tells)));
    return woken(importing.begin(batch, duplicates));
  }

  boolean goOn(long batch) {
    return woken(importing.begin(batch, false));
  }

  boolean pause(long batch) {
    return importing.pause(batch);
  }

  boolean retry(long batch) {
    return woken(importing.retry(batch));
  }

  boolean undo(long batch) {
    return woken(undoing.begin(batch));
  }

  private boolean woken(boolean begun) {
    if (begun) {
      wake.run();
    }
    return begun;
  }
}
