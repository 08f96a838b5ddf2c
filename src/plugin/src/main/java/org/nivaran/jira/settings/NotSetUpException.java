package org.nivaran.jira.settings;

/** Something was asked that only a desk can answer that has been set up. */
public final class NotSetUpException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public NotSetUpException() {
    super("Nivaran has not been set up");
  }
}
