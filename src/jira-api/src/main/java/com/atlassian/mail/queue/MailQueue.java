package com.atlassian.mail.queue;

/**
 * Declaration of Jira's {@code MailQueue}, an OSGi service of the host.
 *
 * <p>Source: jira-api-platform, section 7 (atlassian-mail 1.9 Javadoc; Jira 9.12 call sites); that
 * plugins get it injected: MRIM (a Jira plugin that imports it as a component). Confidence:
 * VERIFIED.
 */
public interface MailQueue {
  void addItem(MailQueueItem item);

  int size();
}
