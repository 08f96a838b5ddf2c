package org.nivaran.sandbox.web.session;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** Logging in and out, for the form and for REST. Thread safe. */
public final class Login {

  private static final Duration REMEMBERED = Duration.ofDays(14);

  private final Accounts accounts;
  private final LoginSessions sessions;
  private final FailedLogins failures;

  /**
   * @param accounts knows the people
   * @param sessions keeps the sessions
   * @param failures slows down guessing
   */
  public Login(Accounts accounts, LoginSessions sessions, FailedLogins failures) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.failures = failures;
  }

  /**
   * What came of it.
   *
   * @param user who is logged in now; empty when refused
   * @param secret the session's secret, as the cookie holds it; empty text when refused
   * @param tooMany true when it was refused without a look because of too many wrong passwords
   */
  public record Outcome(Optional<ApplicationUser> user, String secret, boolean tooMany) {}

  /**
   * Logs somebody in. A session that the browser had before ends, so that nobody can have planted
   * it.
   *
   * @param request the browser's request
   * @param response gets the cookie
   * @param username the name that was typed
   * @param password the password that was typed
   * @param remember whether the session is to outlive the browser
   * @return what came of it
   */
  public Outcome logIn(
      HttpServletRequest request,
      HttpServletResponse response,
      String username,
      String password,
      boolean remember) {
    if (failures.areTooManyOf(username)) {
      return new Outcome(Optional.empty(), "", true);
    }
    Optional<ApplicationUser> user = accounts.byPassword(username, password);
    if (user.isEmpty()) {
      failures.add(username);
      return new Outcome(user, "", false);
    }
    failures.forget(username);
    Cookies.read(request, Cookies.SESSION).ifPresent(sessions::end);
    String secret = sessions.begin(user.get().getKey(), remember);
    if (remember) {
      Cookies.keep(request, response, Cookies.SESSION, secret, REMEMBERED);
    } else {
      Cookies.set(request, response, Cookies.SESSION, secret);
    }
    return new Outcome(user, secret, false);
  }

  /**
   * Ends the browser's session; does nothing where there is none.
   *
   * @param request the browser's request
   * @param response takes the cookie away
   */
  public void logOut(HttpServletRequest request, HttpServletResponse response) {
    Cookies.read(request, Cookies.SESSION).ifPresent(sessions::end);
    Cookies.remove(request, response, Cookies.SESSION);
    Cookies.remove(request, response, Cookies.XSRF);
  }

  /**
   * Opens administration for a while, when the password is right.
   *
   * @param identity who asks
   * @param password the password that was typed again
   * @return true when it is open now
   */
  public boolean openAdministration(Identity identity, String password) {
    Optional<ApplicationUser> user = identity.user();
    Optional<LoginSession> session = identity.session();
    if (user.isEmpty() || session.isEmpty() || failures.areTooManyOf(user.get().getUsername())) {
      return false;
    }
    if (accounts.byPassword(user.get().getUsername(), password).isEmpty()) {
      failures.add(user.get().getUsername());
      return false;
    }
    sessions.openAdministration(session.get());
    return true;
  }

  /**
   * Closes administration again.
   *
   * @param identity who asks
   */
  public void closeAdministration(Identity identity) {
    identity.session().ifPresent(sessions::closeAdministration);
  }
}
