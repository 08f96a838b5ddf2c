package org.nivaran.sandbox.webresource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.nivaran.sandbox.web.asset.CacheableReply;
import org.nivaran.sandbox.web.asset.StaticFile;

/**
 * Serves {@code /download/resources/<plugin key>:<module key>/<name>}. Open to everybody, as in
 * Jira: what a plugin declares there is part of its program.
 */
public final class WebResourceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient WebResourceFiles files;

  /**
   * @param files what to serve
   */
  public WebResourceServlet(WebResourceFiles files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StaticFile> file = find(request);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CacheableReply.send(request, response, file.get());
  }

  private Optional<StaticFile> find(HttpServletRequest request) {
    String path = request.getPathInfo();
    int slash = path == null ? -1 : path.indexOf('/', 1);
    if (path == null || slash < 0) {
      return Optional.empty();
    }
    String language = request.getParameter("locale");
    Locale locale =
        language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.replace('_', '-'));
    return files.find(path.substring(1, slash), path.substring(slash + 1), locale);
  }
}
