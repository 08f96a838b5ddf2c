package org.nivaran.sandbox.osgi;

import org.jspecify.annotations.Nullable;

/**
 * A bundle or a Spring context could not be brought up; the message is fit for an administrator.
 */
public final class OsgiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OsgiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
