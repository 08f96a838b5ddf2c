package org.nivaran.jira.sms;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsState;
import org.nivaran.jira.settings.SmsGateway;
import org.nivaran.jira.settings.SmsGateways;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the gateway reports what became of an SMS: {@code
 * /plugins/servlet/nivaran/sms/<gateway>/<secret>}, by GET or as a form. Open to everybody, because
 * gateways cannot log in; the secret is the proof.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class SmsReportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BEFORE = "/nivaran/sms/";
  private static final int MOST = 16 * 1024;
  private static final Logger log = LoggerFactory.getLogger(SmsReportServlet.class);

  private static final List<String> IDS =
      List.of("msgid", "msgId", "MsgID", "messageid", "messageId", "message_id", "reqid", "id");
  private static final List<String> OURS = List.of("reference", "ref", "custom");
  private static final List<String> STATES =
      List.of("status", "dlrstatus", "delivery_status", "state", "Status");

  private final transient SmsGateways gateways;
  private final transient SmsQueue queue;
  private final transient InstantSource time;

  public SmsReportServlet(SmsGateways gateways, SmsQueue queue, InstantSource time) {
    this.gateways = gateways;
    this.queue = queue;
    this.time = time;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > MOST || request.getContentLengthLong() < 0) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setHeader("Connection", "close");
      return;
    }
    take(request, response);
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!isKnown(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String id = first(request, IDS);
    Optional<SmsState> state = state(first(request, STATES));
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!id.isEmpty() && id.length() <= 200 && state.isPresent()) {
      try {
        queue.reported(
            id, ours(first(request, OURS)), state.get(), "not delivered", time.instant());
      } catch (RuntimeException e) {
        // The gateway may say it again.
        log.error("a report of an SMS could not be stored", e);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write("OK".getBytes(StandardCharsets.UTF_8));
  }

  private boolean isKnown(HttpServletRequest request) {
    String address = request.getRequestURI();
    int before = address.indexOf(BEFORE);
    String rest =
        before < 0 ? "" : address.substring(before + BEFORE.length()).replaceFirst(";.*$", "");
    String[] parts = rest.split("/", -1);
    if (parts.length != 2) {
      return false;
    }
    return gateways
        .find(parts[0])
        .map(SmsGateway::reportSecret)
        .filter(secret -> !secret.isBlank())
        .filter(
            secret ->
                MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8),
                    parts[1].getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  private static Optional<SmsState> state(String said) {
    String word = said.toUpperCase(Locale.ROOT);
    if (word.startsWith("DELIVRD") || word.startsWith("DELIVERED") || word.equals("SUCCESS")) {
      return Optional.of(SmsState.DELIVERED);
    }
    boolean failed =
        word.startsWith("FAIL")
            || word.startsWith("UNDELIV")
            || word.startsWith("REJECT")
            || word.startsWith("EXPIRED");
    return failed ? Optional.of(SmsState.FAILED) : Optional.empty();
  }

  private static @Nullable SmsId ours(String said) {
    return said.matches("\\d{1,18}") ? new SmsId(Long.parseLong(said)) : null;
  }

  private static String first(HttpServletRequest request, List<String> names) {
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }
}
