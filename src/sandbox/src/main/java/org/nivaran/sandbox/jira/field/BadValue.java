package org.nivaran.sandbox.jira.field;

/** What was typed is not a value of the field; the message is for the person who typed it. */
public final class BadValue extends Exception {
  private static final long serialVersionUID = 1L;

  BadValue(String message) {
    super(message);
  }
}
