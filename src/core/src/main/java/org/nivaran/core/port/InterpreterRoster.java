package org.nivaran.core.port;

import org.nivaran.core.signlanguage.Roster;

/** The roster of interpreters, as the desk keeps it. Thread safe and cheap. */
public interface InterpreterRoster {

  /**
   * As it is now, on this node within a few seconds of a change on another.
   *
   * @throws IllegalStateException if the desk has not been set up
   */
  Roster current();
}
