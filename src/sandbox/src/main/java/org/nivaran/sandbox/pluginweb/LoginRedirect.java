package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a browser to the login page and tells every other client that it must log in. */
public final class LoginRedirect {

  void demand(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accept = request.getHeader("Accept");
    if (request.getMethod().equals("GET") && accept != null && accept.contains("text/html")) {
      response.sendRedirect(
          request.getContextPath() + "/login.jsp?os_destination=" + destination(request));
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static String destination(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
  }
}
