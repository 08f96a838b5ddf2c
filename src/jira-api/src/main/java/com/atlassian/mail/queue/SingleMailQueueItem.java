package com.atlassian.mail.queue;

import com.atlassian.mail.Email;

/**
 * Declaration of atlassian-mail's {@code SingleMailQueueItem}: one letter in the queue.
 *
 * <p>Source: jira-api-platform, section 7 (atlassian-mail 1.9 Javadoc; call sites to Jira 9.12).
 * Confidence: VERIFIED.
 */
public class SingleMailQueueItem implements MailQueueItem {
  private final Email email;

  public SingleMailQueueItem(Email email) {
    this.email = email;
  }

  // LIKELY
  @Override
  public String getSubject() {
    return email.getSubject();
  }

  // LIKELY
  public Email getEmail() {
    return email;
  }
}
