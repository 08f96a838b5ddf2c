package org.nivaran.core.port;

import org.nivaran.core.grievance.IssueId;

/** Which grievances must not be spoken of outside of Jira. Thread safe. */
public interface Discretion {

  /** Whether nothing of it may be shown to the public: it is confidential, or its issue is gone. */
  boolean isKept(IssueId issue);

  /** Whether its issue is not there any more. */
  boolean isGone(IssueId issue);
}
