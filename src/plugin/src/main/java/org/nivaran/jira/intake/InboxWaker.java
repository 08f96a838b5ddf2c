package org.nivaran.jira.intake;

/** Tells this node that there is something in the inbox. Safe for many threads. */
@FunctionalInterface
public interface InboxWaker {
  /** Returns at once and never throws; what it fails to start, the sweep does later. */
  void wake();
}
