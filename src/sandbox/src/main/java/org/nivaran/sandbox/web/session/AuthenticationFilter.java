package org.nivaran.sandbox.web.session;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sent each request - page, REST or plugin servlet - before anything else sees it,
 * and forgets it afterwards.
 *
 * <p>In this order: {@code Authorization: Bearer} (a wrong token is refused with 401), {@code
 * Authorization: Basic} (refused with 403 unless it is switched on), the session cookie. A cookie
 * that no longer counts is the same as none.
 */
public final class AuthenticationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final transient Accounts accounts;
  private final transient LoginSessions sessions;
  private final transient CurrentUser current;
  private final boolean basicAllowed;

  /**
   * @param accounts knows the people
   * @param sessions knows the sessions
   * @param current is told who is asking
   * @param basicAllowed whether name and password in a header are taken
   */
  public AuthenticationFilter(
      Accounts accounts, LoginSessions sessions, CurrentUser current, boolean basicAllowed) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.current = current;
    this.basicAllowed = basicAllowed;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOutsideJira(request)) {
      proceed(request, response, chain, null, null);
      return;
    }
    String authorization = request.getHeader("Authorization");
    ApplicationUser user = null;
    LoginSession session = null;
    if (startsWith(authorization, BEARER)) {
      user = accounts.byToken(credentials(authorization, BEARER)).orElse(null);
      if (user == null) {
        refuse(response, 401, "The token is wrong, expired or revoked.");
        return;
      }
    } else if (startsWith(authorization, BASIC)) {
      if (!basicAllowed) {
        refuse(response, 403, "Basic Authentication has been disabled on this instance.");
        return;
      }
      user = byBasic(credentials(authorization, BASIC)).orElse(null);
      if (user == null) {
        refuse(response, 401, "Name or password is wrong.");
        return;
      }
    } else {
      session = Cookies.read(request, Cookies.SESSION).flatMap(sessions::find).orElse(null);
      user = session == null ? null : accounts.byKey(session.userKey()).orElse(null);
      session = user == null ? null : session;
    }
    proceed(request, response, chain, user, session);
  }

  /** The citizen's phone and what stands for the Graph API: a token there is not one of Jira's. */
  private static boolean isOutsideJira(HttpServletRequest request) {
    return request.getServletPath().startsWith("/sandbox/");
  }

  private void proceed(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      @Nullable ApplicationUser user,
      @Nullable LoginSession session)
      throws IOException, ServletException {
    Locale locale = locale(request, user);
    new Identity(user, session, locale).attachTo(request);
    current.become(user, locale);
    response.setHeader("X-AUSERNAME", user == null ? "anonymous" : user.getUsername());
    try {
      chain.doFilter(request, response);
    } finally {
      current.leave();
    }
  }

  private Locale locale(HttpServletRequest request, @Nullable ApplicationUser user) {
    Optional<Locale> ofProfile = user == null ? Optional.empty() : accounts.language(user);
    return ofProfile
        .or(() -> Cookies.read(request, Cookies.LANGUAGE).map(Locale::forLanguageTag))
        .orElseGet(
            () ->
                request.getHeader("Accept-Language") == null
                    ? Locale.ENGLISH
                    : request.getLocale());
  }

  private Optional<ApplicationUser> byBasic(String encoded) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : accounts.byPassword(pair.substring(0, colon), pair.substring(colon + 1));
  }

  private static boolean startsWith(@Nullable String authorization, String scheme) {
    return authorization != null
        && authorization.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static String credentials(@Nullable String authorization, String scheme) {
    return authorization == null ? "" : authorization.substring(scheme.length()).strip();
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "OAuth realm=\"jira\"");
    }
    response.getWriter().write("{\"errorMessages\":[\"" + why + "\"],\"errors\":{}}");
  }
}
