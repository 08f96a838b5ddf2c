package org.nivaran.jira.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A secret of this installation, made when it is first needed; the same on every node. */
public final class AoKeys {

  private static final String NAME = "feedback-secret";
  private static final int BYTES = 32;

  private final Database database;
  private volatile byte @Nullable [] known;

  public AoKeys(Database database) {
    this.database = database;
  }

  /** With what the buttons of feedback messages are signed. */
  public byte[] feedback() {
    byte[] secret = known;
    if (secret == null) {
      secret = read();
      known = secret;
    }
    return secret.clone();
  }

  private byte[] read() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    return database.write(
        session -> {
          session.insertIfAbsent(
              Insert.into("SETTING")
                  .set("NAME", NAME)
                  .set("CONTENT", HexFormat.of().formatHex(fresh)));
          return HexFormat.of()
              .parseHex(
                  SettingTexts.find(session, NAME)
                      .orElseThrow(() -> new IllegalStateException("the secret vanished")));
        });
  }
}
