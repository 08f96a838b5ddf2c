package org.nivaran.sandbox.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads and sets the host's cookies, always for the whole application and out of reach of scripts.
 */
public final class Cookies {

  /** The name of the session cookie, as in Jira. */
  public static final String SESSION = "JSESSIONID";

  /** The name of the cookie that forms must repeat, as in Jira. */
  public static final String XSRF = "atlassian.xsrf.token";

  /** The language chosen by somebody who is not logged in. */
  public static final String LANGUAGE = "sandbox.language";

  private static final Duration ONE_YEAR = Duration.ofDays(365);

  private Cookies() {}

  /**
   * @param request a request
   * @param name a cookie's name
   * @return its value; empty when the browser sent none
   */
  public static Optional<String> read(HttpServletRequest request, String name) {
    if (request.getCookies() == null) {
      return Optional.empty();
    }
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** Sets a cookie that ends with the browser. */
  static void set(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    response.addCookie(cookie(request, name, value, -1));
  }

  /** Sets a cookie that outlives the browser. */
  static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration howLong) {
    response.addCookie(cookie(request, name, value, (int) howLong.toSeconds()));
  }

  /**
   * Remembers a language for a year.
   *
   * @param request a request
   * @param response its response
   * @param languageTag the language
   */
  public static void keepLanguage(
      HttpServletRequest request, HttpServletResponse response, String languageTag) {
    keep(request, response, LANGUAGE, languageTag, ONE_YEAR);
  }

  /** Takes a cookie away. */
  static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
    response.addCookie(cookie(request, name, "", 0));
  }

  private static Cookie cookie(HttpServletRequest request, String name, String value, int maxAge) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
