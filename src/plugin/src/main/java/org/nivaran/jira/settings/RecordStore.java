package org.nivaran.jira.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.Desk;

/**
 * The desk's own data as rows of texts by column, for the pages in which an admin keeps it. A
 * column without a value is an empty text; numbers are in digits, dates as {@code 2026-11-24},
 * several words separated by {@code |}, constants in lower case: {@code working-days}. Secrets are
 * never given out. Thread safe.
 */
public interface RecordStore {

  /** Every row, in the table's own order. */
  List<Map<String, String>> all(RecordTable table);

  /**
   * Some of the rows, in the table's own order.
   *
   * @param first how many to leave out
   * @param count at most so many
   */
  Page page(RecordTable table, Search search, int first, int count);

  /**
   * Which rows are looked for.
   *
   * @param words what a row has in one of its names or keys; empty for any
   * @param certainty how sure we are of it: {@code check}; empty for any, and where rows do not say
   */
  record Search(String words, String certainty) {}

  /**
   * Some rows, and how many there are.
   *
   * @param total of those that contain the text
   */
  record Page(List<Map<String, String>> rows, long total) {}

  Optional<Map<String, String>> find(RecordTable table, String key);

  /**
   * Makes all changes or none, and notes each in the history. What is there of another admin's
   * hands is never overwritten unseen.
   *
   * @param who the key of the user
   * @throws RecordConflictException if a row is not as the change says it was, or the desk could
   *     not work with the result; nothing is changed then
   */
  void apply(RecordTable table, String who, List<RecordChange> changes);

  /**
   * The desk's data as it would be after some changes. Nothing is kept.
   *
   * @return empty if the desk has not been set up
   * @throws RecordConflictException as {@link #apply} would
   */
  Optional<Desk> proposed(RecordTable table, List<RecordChange> changes);

  /**
   * Adds the rows whose keys are not there, in the name of the set-up. May be repeated.
   *
   * @return how many were new
   */
  int addMissing(RecordTable table, List<Map<String, String>> rows);

  /** The last changes of a row, the newest first; of all rows of the table if the key is empty. */
  List<RecordAudit> history(RecordTable table, String key, int count);

  /**
   * How many grievances name a row; 0 for a table that grievances do not name.
   *
   * @param open whether only those that are not resolved count
   */
  long grievances(RecordTable table, String key, boolean open);
}
