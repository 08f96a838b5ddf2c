package org.nivaran.sandbox.web.login;

import java.util.Map;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.LocalPath;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.Accounts;
import org.nivaran.sandbox.web.session.Login;
import org.nivaran.sandbox.web.view.HostTemplates;

/** Asks an administrator for the password once more before administration opens. */
public final class WebSudoPage implements Page {

  /** The page's path; the form goes to the same without {@code !default}. */
  public static final String PATH = "/secure/admin/WebSudoAuthenticate!default.jspa";

  private static final String FIRST_PAGE = "/secure/admin/ManagePlugins.jspa";

  private final HostTemplates templates;
  private final Login login;
  private final Accounts accounts;

  /**
   * @param templates the host's templates
   * @param login checks the password
   * @param accounts tells administrators from others
   */
  public WebSudoPage(HostTemplates templates, Login login, Accounts accounts) {
    this.templates = templates;
    this.login = login;
    this.accounts = accounts;
  }

  @Override
  public Reply show(PageRequest request) {
    requireAdministrator(request);
    return form(request, "", 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    requireAdministrator(request);
    if (login.openAdministration(request.identity(), request.rawParameter("webSudoPassword"))) {
      return new Reply.Redirect(destination(request));
    }
    return form(request, request.messages().getText("sudo.wrong"), 401);
  }

  private void requireAdministrator(PageRequest request) {
    if (!accounts.isAdministrator(request.user())) {
      throw Refusal.forbidden();
    }
  }

  private Reply form(PageRequest request, String problem, int status) {
    Map<String, Object> values = request.templateValues();
    values.put("user", request.user().getDisplayName());
    values.put("destination", destination(request));
    values.put("problem", problem);
    return Reply.View.of(
            request.messages().getText("sudo.title"), templates.render("login/sudo.vm", values))
        .in(Frame.FOCUSED)
        .withStatus(status);
  }

  private static String destination(PageRequest request) {
    return LocalPath.orElse(request.parameter("webSudoDestination").orElse(FIRST_PAGE), FIRST_PAGE);
  }
}
