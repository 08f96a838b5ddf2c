package org.nivaran.sandbox.web.page;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.nivaran.sandbox.web.frame.PageFrame;
import org.nivaran.sandbox.web.session.Accounts;
import org.nivaran.sandbox.web.session.XsrfTokens;
import org.nivaran.sandbox.web.view.SafeHtml;
import org.nivaran.sandbox.webresource.RequestedResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the page for a request, checks who may open it and that a form is ours, and sends the
 * answer.
 *
 * <p>Whatever fails unexpectedly is logged with an id, and only the id is shown.
 */
public final class PagesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger log = LoggerFactory.getLogger(PagesServlet.class);

  private static final String SUDO = "/secure/admin/WebSudoAuthenticate!default.jspa";

  private final transient PageRoutes routes;
  private final transient PageFrame frame;
  private final transient ProblemPage problems;
  private final transient Accounts accounts;
  private final transient InstantSource clock;

  /**
   * @param routes the pages
   * @param frame what stands around them
   * @param problems how refusals and failures look
   * @param accounts tells administrators from others
   * @param clock the time
   */
  public PagesServlet(
      PageRoutes routes,
      PageFrame frame,
      ProblemPage problems,
      Accounts accounts,
      InstantSource clock) {
    this.routes = routes;
    this.frame = frame;
    this.problems = problems;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest servletRequest, HttpServletResponse response)
      throws IOException {
    answer(servletRequest, response, Page::show);
  }

  @Override
  protected void doPost(HttpServletRequest servletRequest, HttpServletResponse response)
      throws IOException {
    answer(
        servletRequest,
        response,
        (page, request) -> {
          if (!XsrfTokens.isOurs(request.servletRequest())) {
            throw Refusal.forged();
          }
          return page.submit(request);
        });
  }

  private interface Answer {
    Reply of(Page page, PageRequest request) throws IOException;
  }

  private void answer(
      HttpServletRequest servletRequest, HttpServletResponse response, Answer answer)
      throws IOException {
    servletRequest.setCharacterEncoding("UTF-8");
    PageRequest request = new PageRequest(servletRequest, response);
    RequestedResources.begin();
    try {
      send(request, reply(request, answer));
    } finally {
      RequestedResources.end();
    }
  }

  private Reply reply(PageRequest request, Answer answer) throws IOException {
    try {
      Optional<PageRoutes.Route> route = routes.find(request.path());
      if (route.isEmpty()) {
        throw Refusal.notFound();
      }
      Optional<Reply> detour = detour(request, route.get().access());
      return detour.isPresent() ? detour.get() : answer.of(route.get().page(), request);
    } catch (LoginRequired nobody) {
      return toLogin(request);
    } catch (Refusal refusal) {
      return problems.refused(request, refusal);
    } catch (RuntimeException failure) {
      String id = UUID.randomUUID().toString();
      log.error(
          "{} {} failed, id {}", request.servletRequest().getMethod(), request.path(), id, failure);
      return problems.failed(request, id);
    }
  }

  private Optional<Reply> detour(PageRequest request, Access access) {
    if (access == Access.ANYONE) {
      return Optional.empty();
    }
    ApplicationUser user = request.user();
    if (access == Access.PERSON) {
      return Optional.empty();
    }
    if (!accounts.isAdministrator(user)) {
      throw Refusal.forbidden();
    }
    if (request.identity().mayAdministerAt(clock.instant())) {
      return Optional.empty();
    }
    String back =
        request.servletRequest().getMethod().equals("GET") ? request.here() : request.path();
    return Optional.of(
        new Reply.Redirect(SUDO + "?webSudoDestination=" + PageRequest.encode(back)));
  }

  private static Reply toLogin(PageRequest request) {
    String back =
        request.servletRequest().getMethod().equals("GET")
            ? request.here()
            : "/secure/Dashboard.jspa";
    return new Reply.Redirect(
        "/login.jsp?permissionViolation=true&os_destination=" + PageRequest.encode(back));
  }

  private void send(PageRequest request, Reply reply) throws IOException {
    HttpServletResponse response = request.servletResponse();
    if (reply instanceof Reply.Redirect redirect) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.contextPath() + redirect.location());
    } else if (reply instanceof Reply.View view) {
      write(response, view.status(), frame.around(request, view));
    } else if (reply instanceof Reply.Fragment fragment) {
      write(response, fragment.status(), fragment.content());
    }
  }

  private static void write(HttpServletResponse response, int status, SafeHtml html)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.getWriter().write(html.markup());
  }
}
