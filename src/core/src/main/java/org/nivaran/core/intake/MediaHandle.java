package org.nivaran.core.intake;

import org.jspecify.annotations.Nullable;

/**
 * By what the channel gives out a file, for some days. All of it is the sender's or the channel's
 * word and proves nothing.
 *
 * @param id the channel's own, or an empty text if there is only an address
 * @param mimeType as announced, or null
 * @param sha256 in hex or Base64 as announced, or null
 * @param fileName as the sender calls it, or null; never used as the name of a file
 * @param address where it lies, or null if that has to be asked for
 */
public record MediaHandle(
    String id,
    @Nullable String mimeType,
    @Nullable String sha256,
    @Nullable String fileName,
    @Nullable String address) {

  public static MediaHandle of(String id) {
    return new MediaHandle(id, null, null, null, null);
  }
}
