package org.nivaran.jira.setup;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/** Which scheme our project has. */
final class Assigned {

  /**
   * A scheme that Jira gave to the new project is replaced. One that somebody has given to it
   * since, or that has other names, is named as a difference.
   */
  static Finding look(Known known, String itemKey, @Nullable String current, String wanted) {
    if (wanted.equals(current)) {
      return Finding.present(wanted);
    }
    return known.ours(itemKey).isPresent()
        ? Finding.differs(
            wanted, Reason.of("setup.scheme.exchanged", String.valueOf(current), wanted))
        : Finding.missing();
  }

  private Assigned() {}
}
