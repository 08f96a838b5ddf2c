package org.nivaran.sandbox.phone.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Chats in the sandbox's database, shared by its nodes; what is kept outlives a kill. Thread safe.
 */
public final class DatabaseChatStore implements ChatStore {
  /**
   * Revisions are drawn before they are committed, so a reader may see a later one first. Readers
   * look back this far, which repeats a few messages.
   */
  private static final long OVERLAP = 200;

  private static final Tick[] TICKS = Tick.values();

  private final Jdbi jdbi;

  public DatabaseChatStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public ChatMessage add(ChatMessage message) {
    return jdbi.inTransaction(
        handle -> {
          ChatMessage kept = message.with(nextRevision(handle), message.tick(), message.attempt());
          boolean fromCitizen = kept.direction() == Direction.FROM_CITIZEN;
          handle
              .createUpdate(
                  "INSERT INTO phone_message (wamid, revision, account, line, from_citizen, said_at,"
                      + " content, callback_data, tick, attempts, webhook_status, listed) VALUES"
                      + " (:wamid, :revision, :account, :line, :fromCitizen, :at, :content,"
                      + " :callbackData, :tick, :attempts, :webhookStatus, :listed)")
              .bind("wamid", kept.wamid())
              .bind("revision", kept.revision())
              .bind("account", kept.chat().account())
              .bind("line", kept.chat().line())
              .bind("fromCitizen", fromCitizen)
              .bind("at", kept.at().toEpochMilli())
              .bind("content", kept.content())
              .bind("callbackData", kept.callbackData())
              .bind("tick", kept.tick().ordinal())
              .bind("attempts", kept.attempt().count())
              .bind("webhookStatus", kept.attempt().httpStatus())
              .bind("listed", !fromCitizen)
              .execute();
          if (fromCitizen) {
            openWindow(handle, kept.chat(), kept.at());
          }
          return kept;
        });
  }

  @Override
  public Optional<ChatMessage> find(String wamid) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM phone_message WHERE wamid = :wamid")
                .bind("wamid", wamid)
                .map(DatabaseChatStore::read)
                .findOne());
  }

  @Override
  public Optional<ChatMessage> advance(String wamid, Tick tick) {
    int changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE phone_message SET tick = :tick, revision = :revision"
                            + " WHERE wamid = :wamid AND tick < :tick")
                    .bind("tick", tick.ordinal())
                    .bind("revision", nextRevision(handle))
                    .bind("wamid", wamid)
                    .execute());
    return changed == 0 ? Optional.empty() : find(wamid);
  }

  @Override
  public void attempted(String wamid, WebhookAttempt attempt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE phone_message SET attempts = :attempts, webhook_status = :status,"
                        + " revision = :revision WHERE wamid = :wamid")
                .bind("attempts", attempt.count())
                .bind("status", attempt.httpStatus())
                .bind("revision", nextRevision(handle))
                .bind("wamid", wamid)
                .execute());
  }

  @Override
  public List<ChatMessage> changedSince(ChatId chat, long revision) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM phone_message WHERE account = :account AND line = :line"
                        + " AND revision > :revision ORDER BY id")
                .bind("account", chat.account())
                .bind("line", chat.line())
                .bind("revision", revision == Long.MAX_VALUE ? revision : revision - OVERLAP)
                .map(DatabaseChatStore::read)
                .list());
  }

  @Override
  public List<ChatMessage> undelivered() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM phone_message WHERE from_citizen = TRUE AND tick < :delivered"
                        + " ORDER BY id")
                .bind("delivered", Tick.DELIVERED.ordinal())
                .map(DatabaseChatStore::read)
                .list());
  }

  @Override
  public Optional<Instant> lastInbound(ChatId chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT last_inbound FROM phone_window WHERE account = :account"
                        + " AND line = :line")
                .bind("account", chat.account())
                .bind("line", chat.line())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
                .findOne());
  }

  @Override
  public void setLastInbound(ChatId chat, Instant at) {
    jdbi.useTransaction(handle -> openWindow(handle, chat, at));
  }

  @Override
  public void shiftBack(ChatId chat, Duration by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE phone_window SET last_inbound = last_inbound - :millis"
                        + " WHERE account = :account AND line = :line")
                .bind("millis", by.toMillis())
                .bind("account", chat.account())
                .bind("line", chat.line())
                .execute());
  }

  @Override
  public List<ChatMessage> sent(@Nullable String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM phone_message WHERE listed = TRUE"
                        + (account == null ? "" : " AND account = :account")
                        + " ORDER BY id")
                .bindMap(account == null ? Map.of() : Map.of("account", account))
                .map(DatabaseChatStore::read)
                .list());
  }

  @Override
  public void forgetSent() {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE phone_message SET listed = FALSE WHERE listed = TRUE"));
  }

  private static long nextRevision(Handle handle) {
    return handle.createQuery("SELECT nextval('phone_revision')").mapTo(Long.class).one();
  }

  /**
   * Two first messages at once may both insert; the savepoint lets the loser go on in PostgreSQL.
   */
  private static void openWindow(Handle handle, ChatId chat, Instant at) {
    if (updateWindow(handle, chat, at) > 0) {
      return;
    }
    handle.savepoint("window");
    try {
      handle
          .createUpdate(
              "INSERT INTO phone_window (account, line, last_inbound)"
                  + " VALUES (:account, :line, :at)")
          .bind("account", chat.account())
          .bind("line", chat.line())
          .bind("at", at.toEpochMilli())
          .execute();
    } catch (UnableToExecuteStatementException e) {
      handle.rollbackToSavepoint("window");
      if (updateWindow(handle, chat, at) == 0) {
        throw e;
      }
    }
  }

  private static int updateWindow(Handle handle, ChatId chat, Instant at) {
    return handle
        .createUpdate(
            "UPDATE phone_window SET last_inbound = :at WHERE account = :account AND line = :line")
        .bind("at", at.toEpochMilli())
        .bind("account", chat.account())
        .bind("line", chat.line())
        .execute();
  }

  private static ChatMessage read(ResultSet row, StatementContext context) throws SQLException {
    return new ChatMessage(
        row.getLong("revision"),
        new ChatId(row.getString("account"), row.getString("line")),
        row.getBoolean("from_citizen") ? Direction.FROM_CITIZEN : Direction.TO_CITIZEN,
        row.getString("wamid"),
        Instant.ofEpochMilli(row.getLong("said_at")),
        row.getString("content"),
        row.getString("callback_data"),
        TICKS[row.getInt("tick")],
        new WebhookAttempt(row.getInt("attempts"), row.getInt("webhook_status")));
  }
}
