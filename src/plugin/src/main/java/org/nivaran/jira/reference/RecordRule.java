package org.nivaran.jira.reference;

import java.util.Map;
import java.util.function.Consumer;

/** Something that has to be so of each record of a kind. Has no state. */
@FunctionalInterface
interface RecordRule {

  /**
   * Looks at one record whose values are well formed.
   *
   * @param values all columns of the kind
   * @param wanted all data as it would be, this record included
   * @param problems is told what is not as it has to be
   */
  void check(Map<String, String> values, Wanted wanted, Consumer<Problem> problems);
}
