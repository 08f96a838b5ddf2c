package org.nivaran.core.grievance;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody needs so that the desk can be used like by everybody else. */
public enum AccessNeed {
  /** Nobody calls this person: every call path is closed. */
  DO_NOT_TELEPHONE,
  SIGN_LANGUAGE,
  HARD_OF_HEARING,
  /** Cannot read: is told by voice what others are written. */
  READ_ALOUD,
  LOW_VISION,
  COMPANION;

  /** As it stands in the field: {@code do-not-telephone}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<AccessNeed> ofKey(String key) {
    return Lookup.first(values(), each -> each.key().equalsIgnoreCase(key.strip()));
  }

  /** The keys, one after another, as the field holds them; empty for none. */
  public static String text(Collection<AccessNeed> needs) {
    return needs.stream().sorted().map(AccessNeed::key).collect(Collectors.joining(", "));
  }

  /** The needs that a text names; words that are none are left out. */
  public static Set<AccessNeed> in(String text) {
    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
    Arrays.stream(text.split("[,;\\s]+", -1))
        .map(AccessNeed::ofKey)
        .flatMap(Optional::stream)
        .forEach(needs::add);
    return Set.copyOf(needs);
  }
}
