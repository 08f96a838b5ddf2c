package org.nivaran.sandbox.phone.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the page, its style, script and sample picture from the class path. No login. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> TYPES =
      Map.of(
          "phone.html", "text/html;charset=UTF-8",
          "phone.css", "text/css;charset=UTF-8",
          "phone.js", "text/javascript;charset=UTF-8",
          "words.js", "text/javascript;charset=UTF-8",
          "bubbles.js", "text/javascript;charset=UTF-8",
          "sample.png", "image/png",
          "icon.svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = name(request);
    String type = TYPES.get(name);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    try (InputStream content = open(name)) {
      content.transferTo(response.getOutputStream());
    }
  }

  static InputStream open(String name) {
    @Nullable InputStream content = PageServlet.class.getResourceAsStream("/phone/" + name);
    if (content == null) {
      throw new IllegalStateException("The sandbox jar lacks phone/" + name);
    }
    return content;
  }

  private static String name(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? "phone.html" : rest.substring(1);
  }
}
