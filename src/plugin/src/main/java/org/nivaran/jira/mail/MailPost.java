package org.nivaran.jira.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;

/**
 * Jira's mail queue; nothing else of ours touches Jira's mail. Jira sends what is in the queue
 * within a minute, tries again by itself, and keeps what it cannot send among the errors of its
 * queue. Thread safe.
 */
public final class MailPost {

  private final MailQueue queue;
  private final MailServerManager servers;

  public MailPost(MailQueue queue, MailServerManager servers) {
    this.queue = queue;
    this.servers = servers;
  }

  /**
   * Puts a letter into the queue.
   *
   * @return why it cannot be, or empty
   */
  Optional<Reason> post(Letter letter) {
    if (!isReady()) {
      return Optional.of(Reason.of("notice.refused.no-server"));
    }
    Email email =
        new Email(letter.to())
            .setSubject(letter.subject())
            .setMimeType("text/html")
            .setEncoding("UTF-8")
            .setBody(letter.html());
    queue.addItem(new SingleMailQueueItem(email));
    return Optional.empty();
  }

  /** Whether Jira knows a server for outgoing mail. */
  public boolean isReady() {
    return servers.isDefaultSMTPMailServerDefined();
  }
}
