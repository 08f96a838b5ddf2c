package org.nivaran.sandbox.web.login;

import java.util.Map;
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

  /**
   * @param templates the host's templates
   * @param login logs people in
   */
  public LoginPage(HostTemplates templates, Login login) {
    this.templates = templates;
    this.login = login;
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

  private static String destination(PageRequest request) {
    return LocalPath.orElse(request.parameter("os_destination").orElse(HOME), HOME);
  }
}
