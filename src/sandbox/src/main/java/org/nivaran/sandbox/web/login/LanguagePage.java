package org.nivaran.sandbox.web.login;

import java.util.Locale;
import org.nivaran.sandbox.web.page.LocalPath;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.Cookies;
import org.nivaran.sandbox.web.view.Messages;

/** {@code /secure/Language.jspa}: takes the choice of the header's language list. */
public final class LanguagePage implements Page {

  private static final String HOME = "/secure/Dashboard.jspa";

  private final LanguageChoice choice;

  /** Keeps somebody's choice in the profile. */
  @FunctionalInterface
  public interface LanguageChoice {
    /**
     * @param request who chose
     * @param locale what
     */
    void keep(PageRequest request, Locale locale);
  }

  /**
   * @param choice where the choice of somebody who is logged in is kept
   */
  public LanguagePage(LanguageChoice choice) {
    this.choice = choice;
  }

  @Override
  public Reply show(PageRequest request) {
    return new Reply.Redirect(HOME);
  }

  @Override
  public Reply submit(PageRequest request) {
    Locale locale =
        Messages.nearest(
            Locale.forLanguageTag(request.parameter("language").orElseThrow(Refusal::badRequest)));
    Cookies.keepLanguage(
        request.servletRequest(), request.servletResponse(), locale.toLanguageTag());
    if (request.identity().user().isPresent()) {
      choice.keep(request, locale);
    }
    return new Reply.Redirect(LocalPath.orElse(request.parameter("return_to").orElse(HOME), HOME));
  }
}
