package org.nivaran.sandbox.web.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link StaticFiles} at {@code /static/*}. */
public final class StaticFilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient StaticFiles files;

  /**
   * @param files what to serve
   */
  public StaticFilesServlet(StaticFiles files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<StaticFile> file = path == null ? Optional.empty() : files.find(path.substring(1));
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CacheableReply.send(request, response, file.get());
  }
}
