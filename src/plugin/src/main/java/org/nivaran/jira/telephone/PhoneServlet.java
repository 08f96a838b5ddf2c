package org.nivaran.jira.telephone;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where exchanges tell about calls: {@code /plugins/servlet/nivaran/phone/<line>/<secret>}, by GET
 * or POST. Open to everybody, because exchanges cannot log in; the secret, and where there is one
 * the signature, is the proof.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class PhoneServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String BEFORE_LINE = "/nivaran/phone/";

  /** The longest that is known, a record with its call's whole way, has a few kilobytes. */
  private static final int MOST = 256 * 1024;

  private final transient PhoneWebhook webhook;

  public PhoneServlet(PhoneWebhook webhook) {
    this.webhook = webhook;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(request, response, new byte[0]);
  }

  /** The body is read before anything else could consume it. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > MOST) {
      tooLong(response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      tooLong(response);
      return;
    }
    take(request, response, body);
  }

  private void take(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    String[] parts = parts(request);
    if (parts.length != 2) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String type = request.getContentType() == null ? "" : request.getContentType();
    PhoneWebhook.Answer answer =
        webhook.receive(
            new PhoneWebhook.Request(
                parts[0],
                parts[1],
                request.getRequestURL().toString(),
                request.getQueryString(),
                body,
                type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"),
                request.getHeader(TwilioSignature.HEADER)));
    response.setStatus(answer.receipt().httpStatus());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (answer.receipt() == PhoneWebhook.Receipt.STORED) {
      response.setContentType(
          answer.xml() ? "text/xml;charset=UTF-8" : "application/json;charset=UTF-8");
      response
          .getOutputStream()
          .write((answer.xml() ? "<Response/>" : "{}").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void tooLong(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setHeader("Connection", "close");
  }

  /**
   * Line and secret from the address itself: hosts differ in what they call the path info of a
   * plugin's servlet.
   */
  private static String[] parts(HttpServletRequest request) {
    String address = request.getRequestURI();
    int before = address.indexOf(BEFORE_LINE);
    if (before < 0) {
      return new String[0];
    }
    String rest = address.substring(before + BEFORE_LINE.length()).replaceFirst(";.*$", "");
    String[] parts = rest.replaceFirst("/$", "").split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      try {
        parts[i] = URLDecoder.decode(parts[i], StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEscapedWell) {
        return new String[0];
      }
    }
    return parts;
  }
}
