package org.nivaran.core.port;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** How far a walk over all issues has come, so that any node goes on with it at any time. */
public interface IssueBookmark {

  /** The last issue that was looked at, or null at the beginning. */
  @Nullable IssueId last();

  /**
   * @param issue the last one that was looked at; null to begin again
   */
  void keep(@Nullable IssueId issue);
}
