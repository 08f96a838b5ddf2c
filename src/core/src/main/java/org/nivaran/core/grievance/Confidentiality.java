package org.nivaran.core.grievance;

import java.util.Locale;
import java.util.Optional;

/** Who may know who has complained. */
public enum Confidentiality {
  /** Whoever handles the grievance. */
  NAMED,
  /** The desk, and those who handle confidential grievances. */
  CONFIDENTIAL,
  /** Nobody: the desk itself keeps no name and no number. */
  ANONYMOUS;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Confidentiality> ofKey(String key) {
    return Lookup.first(values(), each -> each.key().equalsIgnoreCase(key));
  }
}
