package org.nivaran.jira.operator;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's console, {@code /plugins/servlet/nivaran/console}, with {@code phone}, {@code
 * call} and {@code person} of a call that rings; and the slips, {@code …/slip/RPR-…?lang=hi}.
 * Thread safe.
 */
@LicensedOnly
public final class ConsoleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(ConsoleServlet.class);
  private static final String SLIP = "/slip/";

  private final transient OperatorRights rights;
  private final transient ConsolePages pages;
  private final transient PageWriter writer;

  public ConsoleServlet(OperatorRights rights, ConsolePages pages, PageWriter writer) {
    this.rights = rights;
    this.pages = pages;
    this.writer = writer;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return;
    }
    writer.write(request, response, page(request, user.get()));
  }

  private Page page(HttpServletRequest request, ApplicationUser user) {
    if (!rights.isSetUp()) {
      return pages.problem(503, "rest.not-set-up", "");
    }
    if (!rights.mayRegister(user)) {
      return pages.problem(403, "console.refused", "");
    }
    try {
      String path = request.getRequestURI();
      int slip = path.indexOf(SLIP);
      return slip < 0
          ? pages.console(
              request.getParameter("phone"),
              request.getParameter("call"),
              request.getParameter("person"),
              user)
          : pages.slip(path.substring(slip + SLIP.length()), request.getParameter("lang"), user);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      log.error("Nivaran: page of the console failed, id {}", id, e);
      return pages.problem(500, "console.failed", id);
    }
  }
}
