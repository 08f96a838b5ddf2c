package org.nivaran.jira.admin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An admin page at an address of its own. Every concrete class carries {@code @AdminOnly} or
 * {@code @SystemAdminOnly}, which is Jira's gate; who asks is checked again here, with the secure
 * administration session and, for a form, its token. Thread safe if the page is.
 */
public abstract class AdminServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient AdminPages pages;
  private final transient AdminRight right;
  private final String address;

  /**
   * @param address as in the descriptor, without the star: {@code /nivaran/admin/setup}
   */
  protected AdminServlet(AdminPages pages, AdminRight right, String address) {
    this.pages = pages;
    this.right = right;
    this.address = address;
  }

  /** Answers a GET; changes nothing. */
  protected abstract AdminReply show(AdminRequest request);

  /** Answers a form. A page that has none needs no such method. */
  protected AdminReply submit(AdminRequest request) {
    return AdminReply.notFound();
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.serve(request, response, right, address, this::show);
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    pages.serve(request, response, right, address, this::submit);
  }
}
