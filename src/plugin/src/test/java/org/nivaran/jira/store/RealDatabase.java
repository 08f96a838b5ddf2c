package org.nivaran.jira.store;

/** The databases that every store is tested on. */
public enum RealDatabase {
  H2,
  POSTGRES;

  /** Our tables on it, without a row. */
  TestDatabase emptied() {
    return (this == H2 ? TestDatabase.h2() : TestDatabase.postgres()).emptied();
  }
}
