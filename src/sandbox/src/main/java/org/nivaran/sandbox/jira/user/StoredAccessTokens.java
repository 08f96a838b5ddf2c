package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/** {@link AccessTokens} over the database. */
public final class StoredAccessTokens implements AccessTokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Directory directory;
  private final InstantSource clock;

  public StoredAccessTokens(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public NewAccessToken create(ApplicationUser user, String name, Optional<Instant> expiresAt) {
    byte[] random = new byte[33];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant now = clock.instant();
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO access_token (user_id, token_name, token_hash, created_at, expires_at)"
                                + " VALUES (:user, :name, :hash, :now, :expires)")
                        .bind("user", user.getId())
                        .bind("name", name)
                        .bind("hash", hash(secret))
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind(
                            "expires",
                            expiresAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return new NewAccessToken(new AccessToken(id, name, now, expiresAt), secret);
  }

  @Override
  public List<AccessToken> of(ApplicationUser user) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, token_name, created_at, expires_at FROM access_token"
                            + " WHERE user_id = :user ORDER BY id DESC")
                    .bind("user", user.getId())
                    .map((row, context) -> token(row))
                    .list());
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        instant(row.getObject(4, OffsetDateTime.class)));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  @Override
  public void revoke(ApplicationUser user, long tokenId) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM access_token WHERE id = :id AND user_id = :user")
                    .bind("id", tokenId)
                    .bind("user", user.getId())
                    .execute());
  }

  @Override
  public Optional<ApplicationUser> authenticate(String secret) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT u.user_key FROM access_token t JOIN app_user u ON u.id = t.user_id"
                            + " WHERE t.token_hash = :hash AND (t.expires_at IS NULL OR t.expires_at > :now)")
                    .bind("hash", hash(secret))
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .mapTo(String.class)
                    .findOne())
        .flatMap(directory::byKey)
        .filter(ApplicationUser::isActive);
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK lacks SHA-256", e);
    }
  }
}
