package org.nivaran.core.grievance;

import java.util.Locale;
import java.util.Optional;

/** How urgent a grievance is. */
public enum Priority {
  LOW("Low"),
  NORMAL("Medium"),
  HIGH("High"),
  URGENT("Highest");

  private final String jiraName;

  Priority(String jiraName) {
    this.jiraName = jiraName;
  }

  /** The name of the Jira priority. */
  public String jiraName() {
    return jiraName;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> ofKey(String key) {
    return Lookup.first(values(), priority -> priority.key().equalsIgnoreCase(key));
  }

  public static Optional<Priority> ofJiraName(String jiraName) {
    return Lookup.first(values(), priority -> priority.jiraName.equals(jiraName));
  }
}
