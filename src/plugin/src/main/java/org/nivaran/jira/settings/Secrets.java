package org.nivaran.jira.settings;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/** Gives the adapters the secrets they work with. Thread safe and cheap. */
public interface Secrets {

  Optional<LineSecrets> ofLine(LineId line);

  /** The secrets of all lines, in the order of their names. */
  List<LineSecrets> ofAllLines();

  /**
   * The version of the Graph API that a line asks for, as {@code v26.0}; empty for the usual one.
   */
  Optional<String> graphVersion(LineId line);

  /** The last part of the address that the telephone exchange calls, or empty if there is none. */
  Optional<String> phoneSecret();
}
