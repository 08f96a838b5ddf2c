package org.nivaran.core.port;

import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;

/** Takes back what was registered by mistake. Thread safe. */
public interface Withdrawal {

  /** Why an issue cannot be taken back: somebody has worked on it. Empty if nobody has. */
  Optional<Reason> touched(IssueId issue);

  /**
   * Removes an issue from Jira. One that is gone already is fine.
   *
   * @throws IssueTrackerException if Jira refuses
   */
  void withdraw(IssueId issue);
}
