package org.nivaran.jira.intake;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.core.grievance.LineId;

/**
 * Where Gupshup delivers: {@code /plugins/servlet/nivaran/gupshup/<line>/<secret>}. Open to
 * everybody, because Gupshup cannot log in; the secret in the address is the proof.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class GupshupServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Pattern ADDRESS =
      Pattern.compile(".*/nivaran/gupshup/([^/;]{1,64})/([^/;]{1,200})(;.*)?");

  private final transient GupshupWebhook webhook;

  public GupshupServlet(GupshupWebhook webhook) {
    this.webhook = webhook;
  }

  /** A delivery. Gupshup asks with an empty body whether anybody is there: 200 then too. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher address = ADDRESS.matcher(request.getRequestURI());
    Optional<LineId> line = address.matches() ? line(address.group(1)) : Optional.empty();
    if (line.isEmpty() || !webhook.isKnown(line.get(), address.group(2))) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<byte[]> body =
        RequestBody.read(
            request.getInputStream(), request.getContentLengthLong(), RequestBody.MOST);
    if (body.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setHeader("Connection", "close");
      return;
    }
    response.setStatus(
        body.get().length == 0
            ? HttpServletResponse.SC_OK
            : webhook.receive(line.get(), address.group(2), body.get()));
  }

  private static Optional<LineId> line(String name) {
    try {
      return Optional.of(new LineId(name));
    } catch (IllegalArgumentException notALine) {
      return Optional.empty();
    }
  }
}
