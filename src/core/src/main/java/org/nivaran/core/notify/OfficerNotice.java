package org.nivaran.core.notify;

import java.util.List;

/**
 * What one officer is told at one time.
 *
 * @param key unique; telling it again with the same key is the same notice
 * @param user the name of the user who is told
 * @param lines what it says, in the order in which it came about, at least one
 */
public record OfficerNotice(String key, String user, Form form, List<NoticeLine> lines) {

  /** In which form an officer is told. */
  public enum Form {
    /** All that came about since the last one, at the start of the office day. */
    DIGEST,
    /** One thing that cannot wait. */
    URGENT
  }

  /**
   * @throws IllegalArgumentException if it says nothing
   */
  public OfficerNotice {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a notice that says nothing");
    }
  }
}
