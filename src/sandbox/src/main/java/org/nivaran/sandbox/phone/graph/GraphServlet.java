package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.media.Media;
import org.nivaran.sandbox.phone.webhook.Delays;

/**
 * The stand-in's front: sending messages, looking a medium up and downloading it. Faults that were
 * switched on befall sends here.
 */
final class GraphServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 1 << 20;
  private static final Pattern SEND = Pattern.compile("/v[0-9]{1,3}\\.[0-9]/([0-9]+)/messages");
  private static final Pattern LOOK_UP = Pattern.compile("/v[0-9]{1,3}\\.[0-9]/([0-9]+)");
  private static final Pattern DOWNLOAD = Pattern.compile("/media/([0-9]+)");

  private final transient Directory directory;
  private final transient GraphMessages messages;
  private final transient MediaTickets tickets;
  private final transient Faults faults;
  private final transient Delays delays;

  GraphServlet(
      Directory directory,
      GraphMessages messages,
      MediaTickets tickets,
      Faults faults,
      Delays delays) {
    this.directory = directory;
    this.messages = messages;
    this.tickets = tickets;
    this.faults = faults;
    this.delays = delays;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = SEND.matcher(path(request));
    if (!path.matches()) {
      refuse(response, unknownPath(request));
      return;
    }
    String phoneNumberId = path.group(1);
    Optional<GraphError> unauthorized = messages.authorize(bearerToken(request), phoneNumberId);
    if (unauthorized.isPresent()) {
      refuse(response, unauthorized.get());
      return;
    }
    JsonNode body = readBody(request);
    Line line = directory.lineOfNumber(phoneNumberId).orElseThrow();
    if (MessageRules.isReadReceipt(body)) {
      write(
          response,
          MessageRules.check(body)
              .<Verdict>map(Verdict.Refused::new)
              .orElseGet(() -> messages.markRead(body)));
      return;
    }
    Optional<Account> account = messages.recipient(body);
    Optional<Fault> fault = account.flatMap(faults::take);
    if (fault.isPresent() && fault.get() instanceof Fault.Refuse refusal) {
      refuse(response, refusal.error());
      return;
    }
    Verdict verdict = judge(line, account, body);
    answer(request, response, verdict, fault);
  }

  private Verdict judge(Line line, Optional<Account> account, JsonNode body) {
    Optional<GraphError> wrong = MessageRules.check(body);
    if (wrong.isPresent()) {
      return new Verdict.Refused(wrong.get());
    }
    if (account.isEmpty()) {
      return new Verdict.Refused(
          GraphError.wrong("to", "is neither a phone number with country code nor a user id"));
    }
    return messages.send(line, account.get(), body);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Verdict verdict,
      Optional<Fault> fault)
      throws IOException {
    if (fault.isPresent() && fault.get() instanceof Fault.AnswerLate late) {
      AsyncContext async = request.startAsync();
      async.setTimeout(0);
      delays.after(
          late.delay(),
          () -> {
            try {
              write(response, verdict);
            } catch (IOException e) {
              // Whoever asked has gone, which is what this fault is for.
              log("Late answer not taken: " + e.getMessage());
            } finally {
              async.complete();
            }
          });
    } else if (fault.isPresent() && fault.get() instanceof Fault.DropAnswer) {
      DroppingValve.drop(request);
    } else {
      write(response, verdict);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = bearerToken(request);
    if (token == null || !directory.knowsToken(token)) {
      refuse(response, GraphError.of(190, "Invalid OAuth access token"));
      return;
    }
    Matcher download = DOWNLOAD.matcher(path(request));
    Matcher lookUp = LOOK_UP.matcher(path(request));
    if (download.matches()) {
      download(download.group(1), request, response);
    } else if (lookUp.matches()) {
      lookUp(lookUp.group(1), request, response);
    } else {
      refuse(response, unknownPath(request));
    }
  }

  private void lookUp(String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Media> media = tickets.find(id);
    if (media.isEmpty()) {
      refuse(
          response,
          GraphError.invalidParameter(
              "Unsupported get request. Object with ID '%s' does not exist.".formatted(id)));
      return;
    }
    StringBuffer here = request.getRequestURL();
    here.setLength(here.length() - path(request).length());
    GraphJson.write(response, 200, tickets.describe(media.get(), here.toString()));
  }

  private void download(String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Media> media =
        tickets.redeem(id, request.getParameter("oe"), request.getParameter("sig"));
    if (media.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(media.get().mimeType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment");
    response.setContentLength(media.get().size());
    response.getOutputStream().write(media.get().bytes());
  }

  private static JsonNode readBody(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MAX_BODY);
    try {
      JsonNode body = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      return body == null ? JSON.missingNode() : body;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static void write(HttpServletResponse response, Verdict verdict) throws IOException {
    if (verdict instanceof Verdict.Accepted accepted) {
      GraphJson.write(response, 200, accepted.answer());
    } else if (verdict instanceof Verdict.Refused refused) {
      refuse(response, refused.error());
    }
  }

  private static void refuse(HttpServletResponse response, GraphError error) throws IOException {
    if (error.httpStatus() == 401) {
      response.setHeader("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
    }
    GraphJson.write(response, error.httpStatus(), error.json());
  }

  private static GraphError unknownPath(HttpServletRequest request) {
    return new GraphError(
        400, 2500, "Unknown path components", "Unknown path components: " + path(request));
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  private static @Nullable String bearerToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith("Bearer ") ? header.substring(7).strip() : null;
  }
}
