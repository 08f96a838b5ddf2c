package org.nivaran.core.intake;

import java.util.Optional;
import org.nivaran.core.grievance.Lookup;

/** What sort of file a citizen sent, and how large the channel lets it be. */
public enum MediaKind {
  IMAGE("image", 5, "फ़ोटो / photo"),
  AUDIO("audio", 16, "आवाज़ / voice"),
  VIDEO("video", 16, "वीडियो / video"),
  DOCUMENT("document", 100, "दस्तावेज़ / document"),
  STICKER("sticker", 1, "स्टिकर / sticker");

  private static final int MEGABYTE = 1024 * 1024;

  private final String key;
  private final int megabytes;
  private final String label;

  MediaKind(String key, int megabytes, String label) {
    this.key = key;
    this.megabytes = megabytes;
    this.label = label;
  }

  /** As in files and in the channel's own words. */
  public String key() {
    return key;
  }

  /** More than this is not fetched. */
  public long mostBytes() {
    return (long) megabytes * MEGABYTE;
  }

  /** How it shows where there are no words beside it, in both languages of the desk. */
  public String label() {
    return label;
  }

  public static Optional<MediaKind> ofKey(String key) {
    return Lookup.first(values(), kind -> kind.key.equals(key));
  }
}
