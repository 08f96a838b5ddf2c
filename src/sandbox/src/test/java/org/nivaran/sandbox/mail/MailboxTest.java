package org.nivaran.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.After;
import org.junit.Test;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.TestDatabases;

/** Letters are kept in place of being sent. */
public class MailboxTest {

  private static final Instant NOON = Instant.parse("2026-11-25T06:30:00Z");

  private final Database database = TestDatabases.h2();
  private final Mailbox mailbox = new Mailbox(database.jdbi(), InstantSource.fixed(NOON));

  @After
  public void close() {
    database.close();
  }

  @Test
  public void keepsLettersTheLatestFirst() {
    queue("phe@raipur.example", "पहला", "<p>हैंडपंप</p>");
    queue("police@raipur.example", "second", "text");

    assertThat(mailbox.letters(null, 10))
        .extracting(Letter::subject)
        .containsExactly("second", "पहला");
    assertThat(mailbox.letters("phe@raipur.example", 10))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.body()).isEqualTo("<p>हैंडपंप</p>");
              assertThat(letter.mimeType()).isEqualTo("text/html");
              assertThat(letter.at()).isEqualTo(NOON);
              assertThat(mailbox.letter(letter.id())).contains(letter);
            });
    assertThat(mailbox.letter(99)).isEmpty();
    assertThat(mailbox.size()).isZero();
  }

  @Test
  public void theServerCanBeTakenAway() {
    assertThat(mailbox.isDefaultSMTPMailServerDefined()).isTrue();
    mailbox.defineServer(false);
    assertThat(mailbox.isDefaultSMTPMailServerDefined()).isFalse();
  }

  @Test
  public void itemsOfOtherKindsAreNotModelled() {
    assertThatThrownBy(() -> mailbox.addItem(() -> "subject"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private void queue(String to, String subject, String body) {
    mailbox.addItem(
        new SingleMailQueueItem(
            new Email(to).setSubject(subject).setMimeType("text/html").setBody(body)));
  }
}
