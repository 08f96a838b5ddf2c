package org.nivaran.sandbox.jira.search;

/** A query that cannot be understood or run; the message is for the person who typed it. */
final class JqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JqlException(String message) {
    super(message);
  }
}
