package org.nivaran.jira.admin;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets administrators in, and sends everybody else where they belong. Thread safe. */
public final class AdminGate {

  private final LoginUriProvider logins;
  private final UserManager users;
  private final WebSudoManager webSudo;
  private final XsrfTokenAccessor tokens;
  private final XsrfTokenValidator tokenCheck;

  public AdminGate(
      LoginUriProvider logins,
      UserManager users,
      WebSudoManager webSudo,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator tokenCheck) {
    this.logins = logins;
    this.users = users;
    this.webSudo = webSudo;
    this.tokens = tokens;
    this.tokenCheck = tokenCheck;
  }

  /** What became of somebody who came to the gate. */
  sealed interface Passage {
    /** May go on. */
    record Admitted(UserKey user) implements Passage {}

    /** Is answered with a page that says why not. */
    record Refused(int status, String textKey) implements Passage {}

    /** Was sent to log in or to open the secure session; the response is written. */
    record SentAway() implements Passage {}
  }

  Passage admit(HttpServletRequest request, HttpServletResponse response, AdminRight right)
      throws IOException {
    @Nullable UserKey user = users.getRemoteUserKey(request);
    if (user == null) {
      response.sendRedirect(logins.getLoginUri(address(request)).toString());
      return new Passage.SentAway();
    }
    boolean may = users.isSystemAdmin(user) || right == AdminRight.ADMIN && users.isAdmin(user);
    if (!may) {
      return new Passage.Refused(HttpServletResponse.SC_FORBIDDEN, "admin.refused");
    }
    try {
      webSudo.willExecuteWebSudoRequest(request);
    } catch (WebSudoSessionException notOpen) {
      webSudo.enforceWebSudoProtection(request, response);
      return new Passage.SentAway();
    }
    if (request.getMethod().equals("POST") && !tokenCheck.validateFormEncodedToken(request)) {
      return new Passage.Refused(HttpServletResponse.SC_FORBIDDEN, "admin.old-form");
    }
    return new Passage.Admitted(user);
  }

  /** The token that a form of this browser has to repeat. */
  String token(HttpServletRequest request, HttpServletResponse response) {
    return tokens.getXsrfToken(request, response, true);
  }

  String tokenName() {
    return tokenCheck.getXsrfParameterName();
  }

  private static URI address(HttpServletRequest request) {
    String query = request.getQueryString();
    return URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
  }
}
