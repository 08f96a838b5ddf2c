package org.nivaran.jira.rest;

/** The keys that the console makes for calls. */
final class ConsoleKeys {

  /**
   * @throws IllegalArgumentException if it is not such a key
   */
  static String draft(String written) {
    if (!written.matches("[A-Za-z0-9-]{8,64}")) {
      throw new IllegalArgumentException("not a key of a call");
    }
    return written;
  }

  private ConsoleKeys() {}
}
