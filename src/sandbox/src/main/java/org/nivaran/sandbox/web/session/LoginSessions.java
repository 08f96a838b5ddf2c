package org.nivaran.sandbox.web.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of those who are logged in, in the database: they survive a restart and count on
 * every node. Thread safe.
 */
public final class LoginSessions {

  private static final Duration IDLE = Duration.ofHours(8);
  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final Duration SUDO = Duration.ofMinutes(10);

  /** Writing "seen" at every request would cost more than it tells. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final InstantSource clock;

  /**
   * @param jdbi the host's database
   * @param clock the time
   */
  public LoginSessions(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Begins a session, and removes those that have ended.
   *
   * @param userKey who logged in
   * @param remembered whether it is to outlive the browser
   * @return the secret that the browser keeps; it cannot be had again
   */
  public String begin(String userKey, boolean remembered) {
    String secret = Secrets.fresh();
    Instant now = clock.instant();
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM web_session WHERE ends_at <= ?", at(now));
          handle.execute(
              "INSERT INTO web_session (secret_hash, user_key, created_at, seen_at, ends_at, remembered)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              Secrets.hash(secret),
              userKey,
              at(now),
              at(now),
              at(now.plus(remembered ? REMEMBERED : IDLE)),
              remembered);
        });
    return secret;
  }

  /**
   * @param secret what a browser sent; anything
   * @return the session, prolonged; empty when there is none or it has ended
   */
  Optional<LoginSession> find(String secret) {
    Instant now = clock.instant();
    Optional<LoginSession> found =
        jdbi.withHandle(
                handle ->
                    handle
                        .select(
                            "SELECT secret_hash, user_key, seen_at, ends_at, remembered, sudo_until"
                                + " FROM web_session WHERE secret_hash = ?",
                            Secrets.hash(secret))
                        .map((row, context) -> read(row))
                        .findOne())
            .filter(session -> !session.hasEndedBy(now));
    found
        .filter(session -> session.seenAt().plus(SEEN_STEP).isBefore(now))
        .ifPresent(session -> prolong(session, now));
    return found;
  }

  private void prolong(LoginSession session, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE web_session SET seen_at = ?, ends_at = ? WHERE secret_hash = ?",
                at(now),
                at(now.plus(session.remembered() ? REMEMBERED : IDLE)),
                session.secretHash()));
  }

  /**
   * Ends a session. Ending one that is not there does nothing.
   *
   * @param secret what the browser sent
   */
  public void end(String secret) {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM web_session WHERE secret_hash = ?", Secrets.hash(secret)));
  }

  /**
   * Ends all sessions of somebody, as after a change of password.
   *
   * @param userKey whose
   */
  public void endAllOf(String userKey) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM web_session WHERE user_key = ?", userKey));
  }

  /** Opens administration for a while. */
  void openAdministration(LoginSession session) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE web_session SET sudo_until = ? WHERE secret_hash = ?",
                at(clock.instant().plus(SUDO)),
                session.secretHash()));
  }

  /** Closes administration again. */
  void closeAdministration(LoginSession session) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE web_session SET sudo_until = NULL WHERE secret_hash = ?",
                session.secretHash()));
  }

  private static LoginSession read(ResultSet row) throws SQLException {
    return new LoginSession(
        row.getString("secret_hash"),
        row.getString("user_key"),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("remembered"),
        instant(row.getObject("sudo_until", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
