package org.nivaran.jira.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.nivaran.jira.settings.KeptUploads;
import org.nivaran.jira.settings.RecordTable;

/** Uploaded files in their table. */
public final class AoKeptUploads implements KeptUploads {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public AoKeptUploads(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String keep(String who, RecordTable table, String fileName, String content) {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    database.write(
        session -> {
          session.update("delete from $UPLOAD where KEPT_AT < ?", clock.instant().minus(KEPT));
          session.insert(
              Insert.into("UPLOAD")
                  .set("TOKEN", token)
                  .set("WHO", who)
                  .set("RECORD_KIND", table.key())
                  .set("FILE_NAME", Texts.fitting(fileName))
                  .set("KEPT_AT", clock.instant())
                  .set("CONTENT", content));
          return session;
        });
    return token;
  }

  @Override
  public Optional<Upload> find(String who, RecordTable table, String token) {
    return database.read(
        session ->
            session.first(
                "select FILE_NAME, CONTENT from $UPLOAD where TOKEN = ? and WHO = ?"
                    + " and RECORD_KIND = ?",
                row -> new Upload(row.text("FILE_NAME"), row.text("CONTENT")),
                token,
                who,
                table.key()));
  }

  @Override
  public void forget(String token) {
    database.write(session -> session.update("delete from $UPLOAD where TOKEN = ?", token));
  }
}
