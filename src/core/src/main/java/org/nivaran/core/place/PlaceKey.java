package org.nivaran.core.place;

/** The key of a place, usually its kind and its LGD code: {@code gp-123456}. */
public record PlaceKey(String value) {

  /**
   * @throws IllegalArgumentException if the key is not lower-case letters, digits, dots or dashes
   */
  public PlaceKey {
    if (!value.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException("not a place key: \"" + value + '"');
    }
  }
}
