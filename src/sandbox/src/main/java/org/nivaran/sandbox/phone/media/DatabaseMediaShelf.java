package org.nivaran.sandbox.phone.media;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/** Keeps media in the sandbox's database, shared by its nodes. Thread safe. */
public final class DatabaseMediaShelf implements MediaShelf {
  private final Jdbi jdbi;

  public DatabaseMediaShelf(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Media put(String mimeType, byte[] bytes) {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 53));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO phone_media (id, mime_type, bytes) VALUES (:id, :mimeType, :bytes)")
                .bind("id", id)
                .bind("mimeType", mimeType)
                .bind("bytes", bytes)
                .execute());
    return new Media(id, mimeType, bytes);
  }

  @Override
  public Optional<Media> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT mime_type, bytes FROM phone_media WHERE id = :id")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Media(id, row.getString("mime_type"), row.getBytes("bytes")))
                .findOne());
  }
}
