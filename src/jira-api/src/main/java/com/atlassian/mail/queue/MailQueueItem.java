package com.atlassian.mail.queue;

/**
 * Declaration of atlassian-mail's {@code MailQueueItem}, of which we call nothing.
 *
 * <p>Source: jira-api-platform, section 7 (atlassian-mail 1.9 Javadoc). Confidence: VERIFIED.
 */
public interface MailQueueItem {
  // LIKELY
  String getSubject();
}
