package org.nivaran.sandbox.web.page;

/** Somebody must log in first. Carries no stack trace. */
public final class LoginRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public LoginRequired() {
    super("log in first", null, false, false);
  }
}
