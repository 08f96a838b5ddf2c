package org.nivaran.sandbox.web.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends files that a browser may keep: by their hash, so that a changed file is never stale. */
public final class CacheableReply {

  private CacheableReply() {}

  /**
   * Answers 304 where the browser has the file already, else sends it.
   *
   * @param request a request for it
   * @param response where it goes
   * @param file the file
   * @throws IOException when the browser goes away
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, StaticFile file)
      throws IOException {
    String entityTag = '"' + file.tag() + '"';
    response.setHeader("ETag", entityTag);
    response.setHeader(
        "Cache-Control",
        file.tag().equals(request.getParameter("v"))
            ? "public, max-age=31536000, immutable"
            : "public, no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (entityTag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.contentType());
    response.setContentLength(file.bytes().length);
    response.getOutputStream().write(file.bytes());
  }
}
