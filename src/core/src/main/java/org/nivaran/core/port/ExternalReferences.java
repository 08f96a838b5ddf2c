package org.nivaran.core.port;

import java.util.Map;
import org.nivaran.core.grievance.IssueId;

/** The numbers that other systems have for open grievances. Thread safe. */
public interface ExternalReferences {

  /**
   * The oldest open grievances that have one.
   *
   * @param most so many at most
   */
  Map<IssueId, String> ofOpen(int most);
}
