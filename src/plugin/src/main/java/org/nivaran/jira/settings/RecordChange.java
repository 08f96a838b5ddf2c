package org.nivaran.jira.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row that is added, changed or removed.
 *
 * @param before what it says now, without secrets; null if it is new
 * @param after what it shall say; null if it goes. Of a secret an empty text means: as it is.
 */
public record RecordChange(
    @Nullable Map<String, String> before, @Nullable Map<String, String> after) {

  /**
   * @throws IllegalArgumentException if it neither was nor will be
   */
  public RecordChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("neither before nor after");
    }
    before = before == null ? null : Map.copyOf(before);
    after = after == null ? null : Map.copyOf(after);
  }

  public static RecordChange added(Map<String, String> after) {
    return new RecordChange(null, after);
  }

  public static RecordChange changed(Map<String, String> before, Map<String, String> after) {
    return new RecordChange(before, after);
  }

  public static RecordChange removed(Map<String, String> before) {
    return new RecordChange(before, null);
  }
}
