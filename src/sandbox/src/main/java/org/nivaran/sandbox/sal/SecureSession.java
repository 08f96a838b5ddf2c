package org.nivaran.sandbox.sal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Jira's secure administrator session ("websudo"), as the pages keep it. */
public interface SecureSession {
  /** Whether the request may administer now: a token or an open secure session. */
  boolean isOpen(HttpServletRequest request);

  /** Sends the browser to confirm its password and back. */
  void demand(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
