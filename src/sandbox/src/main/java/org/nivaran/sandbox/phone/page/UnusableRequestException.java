package org.nivaran.sandbox.phone.page;

/** The page asked for something that cannot be done; the message tells what and is shown. */
final class UnusableRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;

  UnusableRequestException(int httpStatus, String message) {
    super(message);
    this.httpStatus = httpStatus;
  }

  int httpStatus() {
    return httpStatus;
  }
}
