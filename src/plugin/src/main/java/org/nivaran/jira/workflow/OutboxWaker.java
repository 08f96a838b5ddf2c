package org.nivaran.jira.workflow;

/** Tells this node that there is something in the outbox. Safe for many threads. */
@FunctionalInterface
public interface OutboxWaker {
  /** Returns at once and never throws; what it fails to start, the sweep does later. */
  void wake();
}
