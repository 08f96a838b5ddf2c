package org.nivaran.sandbox.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Jira's mail queue, which keeps every letter in the database in place of sending it, shared by all
 * nodes. Thread safe.
 */
public final class Mailbox implements MailQueue, MailServerManager {

  private static final String SELECT =
      "SELECT id, recipient, subject, mime_type, body, queued_at FROM sandbox_letter";

  private final Jdbi jdbi;
  private final InstantSource clock;

  public Mailbox(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException for items of other kinds
   */
  @Override
  public void addItem(MailQueueItem item) {
    if (!(item instanceof SingleMailQueueItem single)) {
      throw new UnsupportedOperationException("MailQueue.addItem of " + item.getClass());
    }
    Email email = single.getEmail();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO sandbox_letter (recipient, subject, mime_type, body, queued_at)"
                        + " VALUES (:to, :subject, :mimeType, :body, :at)")
                .bind("to", Objects.requireNonNull(email.getTo(), "a letter to nobody"))
                .bind("subject", Objects.requireNonNullElse(email.getSubject(), ""))
                .bind("mimeType", email.getMimeType())
                .bind("body", Objects.requireNonNullElse(email.getBody(), ""))
                .bind("at", clock.millis())
                .execute());
  }

  /** Nothing ever waits here. */
  @Override
  public int size() {
    return 0;
  }

  @Override
  public boolean isDefaultSMTPMailServerDefined() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT defined FROM sandbox_mail_server")
                .mapTo(Boolean.class)
                .one());
  }

  /** As an administrator who sets a server for outgoing mail, or takes it away. */
  void defineServer(boolean defined) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE sandbox_mail_server SET defined = :defined")
                .bind("defined", defined)
                .execute());
  }

  /**
   * The latest letters first.
   *
   * @param to only those to this address; null for all
   */
  List<Letter> letters(@Nullable String to, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + (to == null ? "" : " WHERE recipient = :to")
                        + " ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .bindMap(to == null ? java.util.Map.of() : java.util.Map.of("to", to))
                .map(Mailbox::read)
                .list());
  }

  Optional<Letter> letter(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map(Mailbox::read)
                .findOne());
  }

  private static Letter read(ResultSet row, StatementContext context) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("mime_type"),
        row.getString("body"),
        Instant.ofEpochMilli(row.getLong("queued_at")));
  }
}
