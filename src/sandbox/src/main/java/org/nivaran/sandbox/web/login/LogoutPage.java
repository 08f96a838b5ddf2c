package org.nivaran.sandbox.web.login;

import java.util.Map;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.Login;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /logout}: asks once and logs out. A GET alone changes nothing, or any page's image could
 * log people out.
 */
public final class LogoutPage implements Page {

  private final HostTemplates templates;
  private final Login login;

  /**
   * @param templates the host's templates
   * @param login logs people out
   */
  public LogoutPage(HostTemplates templates, Login login) {
    this.templates = templates;
    this.login = login;
  }

  @Override
  public Reply show(PageRequest request) {
    if (request.identity().user().isEmpty()) {
      return new Reply.Redirect("/login.jsp");
    }
    Map<String, Object> values = request.templateValues();
    return Reply.View.of(
            request.messages().getText("logout.title"), templates.render("login/logout.vm", values))
        .in(Frame.FOCUSED);
  }

  @Override
  public Reply submit(PageRequest request) {
    login.logOut(request.servletRequest(), request.servletResponse());
    return new Reply.Redirect("/login.jsp");
  }
}
