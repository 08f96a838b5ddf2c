package org.nivaran.jira.reference;

import org.nivaran.core.grievance.Reason;

/**
 * What is wrong with a record.
 *
 * @param column which value, or empty for the record as a whole
 */
record Problem(String column, Reason reason) {

  static Problem of(String column, String key, Object... args) {
    return new Problem(column, Reason.of("admin.record.problem." + key, args));
  }

  static Problem ofAll(String key, Object... args) {
    return of("", key, args);
  }
}
