package org.nivaran.jira.admin;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.page.PageWriter;

/** Lets administrators in, and sends everybody else where they belong. Thread safe. */
public final class AdminGate {

  private final PageWriter writer;
  private final UserManager users;
  private final WebSudoManager webSudo;

  public AdminGate(PageWriter writer, UserManager users, WebSudoManager webSudo) {
    this.writer = writer;
    this.users = users;
    this.webSudo = webSudo;
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
      writer.sendToLogIn(request, response);
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
    if (request.getMethod().equals("POST") && !writer.isFromOurPage(request)) {
      return new Passage.Refused(HttpServletResponse.SC_FORBIDDEN, "admin.old-form");
    }
    return new Passage.Admitted(user);
  }
}
