package org.nivaran.sandbox.phone.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A picture, recording or document that a citizen sent. The bytes are not copied: whoever makes one
 * gives them away.
 */
public final class Media {
  private final String id;
  private final String mimeType;
  private final byte[] bytes;
  private final byte[] digest;

  public Media(String id, String mimeType, byte[] bytes) {
    this.id = id;
    this.mimeType = mimeType;
    this.bytes = bytes;
    this.digest = sha256(bytes);
  }

  public String id() {
    return id;
  }

  public String mimeType() {
    return mimeType;
  }

  public int size() {
    return bytes.length;
  }

  /** The content; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The digest as webhooks write it. */
  public String sha256Base64() {
    return Base64.getEncoder().encodeToString(digest);
  }

  /** The digest as the media endpoint writes it. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
