package org.nivaran.core.signlanguage;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A video room that nobody can guess: 128 random bits, never anything of the grievance.
 *
 * @param value 32 hexadecimal digits
 */
public record RoomName(String value) {

  private static final int BYTES = 16;

  /**
   * @throws IllegalArgumentException if it is not 32 hexadecimal digits
   */
  public RoomName {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not a room");
    }
  }

  /**
   * @param random a source whose numbers nobody can foresee
   */
  public static RoomName random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RoomName(HexFormat.of().formatHex(bytes));
  }

  /** Never shows the room: whoever knows it may enter. */
  @Override
  public String toString() {
    return "room";
  }
}
