package org.nivaran.sandbox.web.decoration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.nivaran.sandbox.web.frame.PageFrame;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.webresource.RequestedResources;

/**
 * Puts Jira's frame around the HTML of plugins' servlets where the document asks for it, and
 * collects the web-resources that the plugin requires meanwhile. Thread safe.
 *
 * <p>A document that asks for no frame, or one that is not modelled, goes out as it was written.
 */
public final class DecorationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient PageFrame frame;

  /**
   * @param frame what stands around pages
   */
  public DecorationFilter(PageFrame frame) {
    this.frame = frame;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HeldResponse held = new HeldResponse(response);
    RequestedResources.begin();
    try {
      chain.doFilter(request, held);
      Optional<String> document = held.document();
      if (document.isPresent()) {
        write(response, decorated(new PageRequest(request, response), document.get()));
      }
    } finally {
      RequestedResources.end();
    }
  }

  private String decorated(PageRequest request, String document) {
    WrittenPage page = WrittenPage.of(document);
    Optional<Frame> wanted = page.frame();
    return wanted.isEmpty() ? document : frame.around(request, page.in(wanted.get())).markup();
  }

  private static void write(HttpServletResponse response, String document) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    byte[] bytes = document.getBytes(response.getCharacterEncoding());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
