package org.nivaran.core.grievance;

import java.util.Locale;
import java.util.Optional;

/** What the citizen wants. Each kind is its own Jira issue type and is never mixed in a figure. */
public enum Kind {
  COMPLAINT("Grievance"),
  DEMAND("Demand"),
  INFORMATION("Information request"),
  SUGGESTION("Suggestion");

  private final String issueType;

  Kind(String issueType) {
    this.issueType = issueType;
  }

  /** The name of the Jira issue type. */
  public String issueType() {
    return issueType;
  }

  /** The key used in our own REST and rules: {@code complaint}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> ofKey(String key) {
    return Lookup.first(values(), kind -> kind.key().equalsIgnoreCase(key));
  }

  public static Optional<Kind> ofIssueType(String issueType) {
    return Lookup.first(values(), kind -> kind.issueType.equals(issueType));
  }
}
