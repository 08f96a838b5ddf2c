package org.nivaran.jira.settings;

import java.util.Optional;

/** Reads what the set-up decided. Thread safe and cheap; a change shows within a few seconds. */
public interface Settings {

  /** The settings, or empty while the desk has not been set up. */
  Optional<DeskSettings> current();

  /**
   * The settings of a desk that has been set up.
   *
   * @throws NotSetUpException if it has not
   */
  default DeskSettings required() {
    return current().orElseThrow(NotSetUpException::new);
  }
}
