package org.nivaran.jira.intake;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;

/**
 * Where Meta delivers: {@code /plugins/servlet/nivaran/whatsapp/<line>}. Open to everybody, because
 * Meta cannot log in; the verify token and the signature are the proof.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class WhatsAppServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String BEFORE_LINE = "/nivaran/whatsapp/";
  private static final int LONGEST_CHALLENGE = 1024;

  private final transient WhatsAppWebhook webhook;

  public WhatsAppServlet(WhatsAppWebhook webhook) {
    this.webhook = webhook;
  }

  /** Proves to Meta that the address is ours: the bare challenge, or 403. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String challenge = request.getParameter("hub.challenge");
    String token = request.getParameter("hub.verify_token");
    boolean verified =
        "subscribe".equals(request.getParameter("hub.mode"))
            && challenge != null
            && challenge.length() <= LONGEST_CHALLENGE
            && token != null
            && line(request).filter(line -> webhook.isVerifiedBy(line, token)).isPresent();
    if (!verified) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(challenge.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes a delivery. The body is read before anything else could consume it. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<LineId> line = line(request);
    if (line.isEmpty()) {
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
    WhatsAppWebhook.Receipt receipt =
        webhook.receive(line.get(), body.get(), request.getHeader(SignatureVerifier.HEADER));
    response.setStatus(receipt.httpStatus());
  }

  /**
   * From the address itself: hosts differ in what they call the path info of a plugin's servlet.
   */
  private static Optional<LineId> line(HttpServletRequest request) {
    String address = request.getRequestURI();
    int before = address.lastIndexOf(BEFORE_LINE);
    if (before < 0) {
      return Optional.empty();
    }
    String name = address.substring(before + BEFORE_LINE.length());
    int end = name.indexOf(';');
    try {
      return Optional.of(new LineId(end < 0 ? name : name.substring(0, end)));
    } catch (IllegalArgumentException notALine) {
      return Optional.empty();
    }
  }
}
