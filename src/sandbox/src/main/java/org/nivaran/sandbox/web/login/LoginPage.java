package org.nivaran.sandbox.web.login;

import java.util.Map;
import java.util.function.Supplier;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.LocalPath;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.Login;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /login.jsp}: name and password. */
public final class LoginPage implements Page {

  private static final String HOME = "/secure/Dashboard.jspa";

  private final HostTemplates templates;
  private final Login login;
  private final Supplier<String> baseUrl;

  /**
   * @param templates the host's templates
   * @param login logs people in
   * @param baseUrl gives the application's address as the outside knows it
   */
  public LoginPage(HostTemplates templates, Login login, Supplier<String> baseUrl) {
    this.templates = templates;
    this.login = login;
    this.baseUrl = baseUrl;
  }

  @Override
  public Reply show(PageRequest request) {
    String problem =
        request.parameter("permissionViolation").isPresent() && request.identity().user().isEmpty()
            ? "login.required"
            : "";
    return form(request, "", problem, 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    String username = request.parameter("os_username").orElse("");
    Login.Outcome outcome =
        login.logIn(
            request.servletRequest(),
            request.servletResponse(),
            username,
            request.rawParameter("os_password"),
            request.parameter("os_cookie").isPresent());
    if (outcome.user().isPresent()) {
      return new Reply.Redirect(destination(request));
    }
    return form(request, username, outcome.tooMany() ? "login.too-many" : "login.wrong", 401);
  }

  private Reply form(PageRequest request, String username, String problem, int status) {
    Map<String, Object> values = request.templateValues();
    values.put("username", username);
    values.put("destination", destination(request));
    values.put("problem", problem.isEmpty() ? "" : request.messages().getText(problem));
    return Reply.View.of(
            request.messages().getText("login.title"), templates.render("login/form.vm", values))
        .in(Frame.FOCUSED)
        .withStatus(status);
  }

  /** Plugins may give the whole address to come back to. */
  private String destination(PageRequest request) {
    String wanted = request.parameter("os_destination").orElse(HOME);
    String base = baseUrl.get() + "/";
    return LocalPath.orElse(
        wanted.startsWith(base) ? wanted.substring(base.length() - 1) : wanted, HOME);
  }
}
