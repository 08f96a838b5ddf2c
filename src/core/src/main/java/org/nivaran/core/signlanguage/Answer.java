package org.nivaran.core.signlanguage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a citizen said to a question of ours, if it was asked. */
public enum Answer {
  NOT_ASKED,
  YES,
  NO;

  /** As in addresses and files: {@code not-asked}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Answer> ofKey(String key) {
    return Arrays.stream(values()).filter(answer -> answer.key().equals(key)).findFirst();
  }
}
