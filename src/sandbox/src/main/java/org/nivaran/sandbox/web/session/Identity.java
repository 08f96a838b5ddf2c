package org.nivaran.sandbox.web.session;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent a request, and how that is known. Immutable. */
public final class Identity {

  private static final String ATTRIBUTE = Identity.class.getName();

  private final @Nullable ApplicationUser user;
  private final @Nullable LoginSession session;
  private final Locale locale;

  Identity(@Nullable ApplicationUser user, @Nullable LoginSession session, Locale locale) {
    this.user = user;
    this.session = session;
    this.locale = locale;
  }

  /**
   * @param request a request that went through {@link AuthenticationFilter}
   * @return who sent it
   * @throws IllegalStateException when it did not
   */
  public static Identity of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Identity identity) {
      return identity;
    }
    throw new IllegalStateException("the authentication filter has not seen this request");
  }

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * @return the person; empty for somebody who is not logged in
   */
  public Optional<ApplicationUser> user() {
    return Optional.ofNullable(user);
  }

  /**
   * @return the language in which to answer
   */
  public Locale locale() {
    return locale;
  }

  /**
   * @return true when a browser's session says who it is, rather than a token of a program
   */
  public boolean hasSession() {
    return session != null;
  }

  /**
   * @param now the time
   * @return true when administration is open: the password was given again a short while ago, or a
   *     program with a token asks, which cannot be made to click
   */
  public boolean mayAdministerAt(Instant now) {
    return session == null ? user != null : session.mayAdministerAt(now);
  }

  Optional<LoginSession> session() {
    return Optional.ofNullable(session);
  }
}
