package org.nivaran.jira.store;

/** The database did not do what was asked of it. The call may be repeated. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
