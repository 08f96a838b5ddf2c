package org.nivaran.sandbox.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms of ours from forms that another site made somebody send.
 *
 * <p>A random token lies in a cookie that other sites can neither read nor set; each form repeats
 * it in {@code atl_token}. Scripts of ours may send {@code X-Atlassian-Token: no-check} instead: a
 * header that another site's page cannot send. Stateless, so it works on every node.
 */
public final class XsrfTokens {

  /** The form field that repeats the token, as in Jira. */
  public static final String PARAMETER = "atl_token";

  private static final String HEADER = "X-Atlassian-Token";
  private static final String MADE_NOW = XsrfTokens.class.getName() + ".made";

  private XsrfTokens() {}

  /**
   * @param request the request whose page will hold a form
   * @param response its response, not yet committed; gets the cookie where the browser has none
   * @return the token for the form
   */
  public static String forForm(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> known = Cookies.read(request, Cookies.XSRF);
    if (known.isPresent()) {
      return known.get();
    }
    Object made = request.getAttribute(MADE_NOW);
    if (made instanceof String token) {
      return token;
    }
    String token = Secrets.fresh();
    request.setAttribute(MADE_NOW, token);
    Cookies.set(request, response, Cookies.XSRF, token);
    return token;
  }

  /**
   * @param request a request that wants to change something
   * @return true when it comes from a page or script of ours
   */
  public static boolean isOurs(HttpServletRequest request) {
    return hasNoCheckHeader(request) || matches(request, request.getParameter(PARAMETER));
  }

  /**
   * @param request a request
   * @param token what its form repeated; null when nothing
   * @return true when that is the browser's token
   */
  public static boolean matches(HttpServletRequest request, @Nullable String token) {
    return token != null
        && Cookies.read(request, Cookies.XSRF)
            .filter(kept -> Secrets.same(kept, token))
            .isPresent();
  }

  /**
   * @param request a request
   * @return true when it carries {@code X-Atlassian-Token: no-check} (or the older {@code nocheck})
   */
  public static boolean hasNoCheckHeader(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return "no-check".equals(header) || "nocheck".equals(header);
  }
}
