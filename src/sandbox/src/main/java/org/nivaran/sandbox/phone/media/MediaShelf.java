package org.nivaran.sandbox.phone.media;

import java.util.Optional;

/** Keeps what citizens sent. Implementations are thread safe. */
public interface MediaShelf {
  /** Keeps bytes under a new id of digits. */
  Media put(String mimeType, byte[] bytes);

  /** What is kept under an id; empty also when it was dropped because the shelf is full. */
  Optional<Media> find(String id);
}
