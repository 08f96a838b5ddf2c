package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Half-written calls of operators. Each is its owner's: nobody else reads or writes it. */
public interface DraftStore {

  /**
   * Writes a call.
   *
   * @return the call as it is now, or empty if another window of the owner wrote since the revision
   *     that the writer saw, or the key is another owner's: nothing changes
   */
  Optional<Draft> save(Draft draft);

  /** An owner's calls, the latest first. */
  List<Draft> of(String owner);

  Optional<Draft> find(String owner, String key);

  /** Forgets a call; nothing happens if it is not there. */
  void discard(String owner, String key);

  /** Forgets calls that nobody wrote on since an instant. */
  int discardBefore(Instant instant);

  /**
   * A half-written call.
   *
   * @param key made by the browser
   * @param body what was entered, as the console writes it
   * @param revision 0 for one that was never saved
   */
  record Draft(String key, String owner, String body, Instant saved, int revision) {}
}
