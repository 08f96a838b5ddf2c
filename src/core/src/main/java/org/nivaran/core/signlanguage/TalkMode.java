package org.nivaran.core.signlanguage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the desk and a deaf citizen understand each other. */
public enum TalkMode {
  /** Face to face over video, in Indian or another sign language. */
  ISL_VIDEO,
  /** A video in which the citizen signs; an interpreter writes what it says. */
  SIGNED_MESSAGE,
  TYPED_CHAT,
  LIP_READING,
  WRITING,
  /** Signed into the hand of somebody who is deaf and blind. */
  TACTILE,
  VIA_COMPANION;

  /** As in addresses and files: {@code isl-video}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TalkMode> ofKey(String key) {
    return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
  }

  /** Whether both see each other over a link. */
  public boolean isByVideo() {
    return this == ISL_VIDEO || this == LIP_READING || this == VIA_COMPANION;
  }
}
