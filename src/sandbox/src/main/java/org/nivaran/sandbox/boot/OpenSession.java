package org.nivaran.sandbox.boot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.nivaran.sandbox.sal.SecureSession;
import org.nivaran.sandbox.web.login.WebSudoPage;
import org.nivaran.sandbox.web.session.Identity;

/** The secure administrator session as the pages keep it. */
record OpenSession(InstantSource clock) implements SecureSession {
  @Override
  public boolean isOpen(HttpServletRequest request) {
    Instant now = clock.instant();
    return Identity.of(request).mayAdministerAt(now);
  }

  @Override
  public void demand(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    String here = query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    response.sendRedirect(
        request.getContextPath()
            + WebSudoPage.PATH
            + "?webSudoDestination="
            + URLEncoder.encode(here, StandardCharsets.UTF_8));
  }
}
