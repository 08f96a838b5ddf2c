package org.nivaran.core.port;

/** The desk's own data: departments, categories, rules, calendars, limits, lines, messages. */
public interface ReferenceData {

  /**
   * The data as it stands now, on this node within a few seconds of a change on another. Cheap: the
   * same object is returned until something changes.
   *
   * @throws IllegalStateException if the desk has not been set up
   */
  Desk current();

  /**
   * The data as it stands in the database, also after a change on another node just now. For what
   * must not miss a change and asks seldom.
   *
   * @throws IllegalStateException if the desk has not been set up
   */
  default Desk fresh() {
    return current();
  }
}
