package org.nivaran.sandbox.phone.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of media WhatsApp knows, with what a phone may send of each. */
public enum MediaKind {
  IMAGE(5 << 20, Set.of("image/jpeg", "image/png")),
  VIDEO(16 << 20, Set.of("video/mp4", "video/3gpp", "video/webm")),
  AUDIO(16 << 20, Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "audio/amr")),
  DOCUMENT(20 << 20, Set.of("application/pdf", "text/plain"));

  private final int maxBytes;
  private final Set<String> mimeTypes;

  MediaKind(int maxBytes, Set<String> mimeTypes) {
    this.maxBytes = maxBytes;
    this.mimeTypes = mimeTypes;
  }

  /** The most bytes of this kind; for documents less than Meta's 100 MB. */
  public int maxBytes() {
    return maxBytes;
  }

  /** The name in Meta's JSON. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a MIME type without parameters; empty when phones do not send it. */
  public static Optional<MediaKind> of(String mimeType) {
    for (MediaKind kind : values()) {
      if (kind.mimeTypes.contains(mimeType)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
