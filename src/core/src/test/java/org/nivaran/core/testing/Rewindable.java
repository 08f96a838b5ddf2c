package org.nivaran.core.testing;

/** Something in memory that can go back to how it was. */
interface Rewindable {

  /** What brings it back to how it is now. */
  Runnable memento();
}
