package org.nivaran.jira.settings;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/** Gives how the exchange of each line tells about calls. Thread safe and cheap. */
public interface PhoneLines {

  /**
   * The telephone of a line. A line for which nobody has said anything takes every known exchange
   * with the secret of all lines.
   *
   * @return empty if there is no such line
   */
  Optional<PhoneLine> find(LineId line);

  /** The secret of all lines and those of single lines: whether somebody may call at all. */
  List<String> allSecrets();
}
