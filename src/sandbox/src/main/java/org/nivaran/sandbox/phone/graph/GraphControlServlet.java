package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.chat.ChatId;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.webhook.StatusOrder;

/**
 * What tests steer the stand-in by, from this machine only:
 *
 * <ul>
 *   <li>{@code POST faults}, {@code DELETE faults}: see {@link #addFault};
 *   <li>{@code GET sent?to=}, {@code DELETE sent}: what was accepted;
 *   <li>{@code POST windows} <code>{"to","line","lastInboundAt"}</code>: when a citizen last wrote.
 * </ul>
 */
final class GraphControlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 1 << 16;

  private final transient Directory directory;
  private final transient ChatStore chats;
  private final transient Faults faults;

  GraphControlServlet(Directory directory, ChatStore chats, Faults faults) {
    this.directory = directory;
    this.chats = chats;
    this.faults = faults;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    super.service(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!subject(request).equals("sent")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String to = request.getParameter("to");
    List<ChatMessage> sent = chats.sent(to == null ? null : account(to).key());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("sent");
    for (ChatMessage message : sent) {
      list.add(describe(message));
    }
    GraphJson.write(response, 200, answer);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (subject(request)) {
      case "sent" -> chats.forgetSent();
      case "faults" -> faults.clear();
      default -> {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonNode body;
    try {
      body = JSON.readTree(request.getInputStream().readNBytes(MAX_BODY));
    } catch (JsonProcessingException e) {
      problem(response, "Not JSON");
      return;
    }
    try {
      switch (subject(request)) {
        case "faults" -> addFault(body);
        case "windows" -> setWindow(body);
        default -> {
          response.sendError(HttpServletResponse.SC_NOT_FOUND);
          return;
        }
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      problem(response, String.valueOf(e.getMessage()));
      return;
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /**
   * Switches a fault on. {@code times} and {@code to} (phone number or user id) limit the first
   * five.
   *
   * <pre>
   * {"fault":"down","times":3}                            503, nothing accepted
   * {"fault":"rate-limited","times":1}                    429 with 130429
   * {"fault":"error","code":131000,"times":1}             any code, its usual HTTP status
   * {"fault":"slow","millis":5000,"times":1}              accepted at once, answered late
   * {"fault":"drop","times":1}                            accepted, connection ends without answer
   * {"fault":"statuses","order":"reversed"}               normal, reversed, duplicated, withheld
   * {"fault":"late-refusals","on":true}                   131026 and 131047 come as failed statuses
   * {"fault":"pair-rate","millis":6000}                   131056 when sent to one person too soon
   * {"fault":"not-on-whatsapp","to":"919812345678"}       131026
   * {"fault":"strangers","shut":true}                     131047 to those who never wrote here
   * </pre>
   */
  private void addFault(JsonNode body) {
    String name = body.path("fault").asText();
    String to = body.path("to").asText(null);
    Integer times = body.has("times") ? Integer.valueOf(body.path("times").asInt()) : null;
    switch (name) {
      case "down" ->
          faults.add(
              new Fault.Refuse(GraphError.of(2, "Temporary issue due to downtime.")), times, to);
      case "rate-limited" ->
          faults.add(
              new Fault.Refuse(GraphError.of(130429, "Cloud API message throughput reached.")),
              times,
              to);
      case "error" -> faults.add(new Fault.Refuse(errorOf(body)), times, to);
      case "slow" -> faults.add(new Fault.AnswerLate(millis(body)), times, to);
      case "drop" -> faults.add(new Fault.DropAnswer(), times, to);
      case "statuses" ->
          faults.setStatusOrder(
              StatusOrder.valueOf(body.path("order").asText().toUpperCase(Locale.ROOT)));
      case "late-refusals" -> faults.setLateRefusals(body.path("on").asBoolean());
      case "pair-rate" -> faults.setPairRate(millis(body));
      case "not-on-whatsapp" -> faults.addNotOnWhatsApp(required(to, "to"));
      case "strangers" -> faults.setStrangersShut(body.path("shut").asBoolean());
      default -> throw new IllegalArgumentException("Unknown fault: " + name);
    }
  }

  private void setWindow(JsonNode body) {
    Account account = account(required(body.path("to").asText(null), "to"));
    String line = body.path("line").asText("1");
    if (directory.line(line).isEmpty()) {
      throw new IllegalArgumentException("Unknown line: " + line);
    }
    Instant at = Instant.parse(required(body.path("lastInboundAt").asText(null), "lastInboundAt"));
    chats.setLastInbound(new ChatId(account.key(), line), at);
  }

  private static GraphError errorOf(JsonNode body) {
    if (!body.path("code").isInt()) {
      throw new IllegalArgumentException("code must be a number");
    }
    GraphError usual =
        GraphError.of(body.path("code").asInt(), body.path("details").asText("On demand."));
    int status = body.path("status").asInt(usual.httpStatus());
    return new GraphError(status, usual.code(), usual.title(), usual.details());
  }

  private static Duration millis(JsonNode body) {
    return Duration.ofMillis(body.path("millis").asLong());
  }

  private static String required(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private Account account(String to) {
    String digits = to.startsWith("+") ? to.substring(1) : to;
    return Character.isDigit(digits.charAt(0))
        ? directory.withPhone(digits)
        : directory.withUserId(to);
  }

  private ObjectNode describe(ChatMessage message) throws IOException {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", message.wamid())
            .put("line", message.chat().line())
            .put("account", message.chat().account())
            .put("at", message.at().toString())
            .put("tick", message.tick().name().toLowerCase(Locale.ROOT));
    if (message.callbackData() != null) {
      node.put("callbackData", message.callbackData());
    }
    node.set("body", JSON.readTree(message.content()));
    return node;
  }

  /** The last part of the servlet's own address: it is mapped to exact addresses only. */
  private static String subject(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void problem(HttpServletResponse response, String text) throws IOException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("errorMessages").add(text);
    answer.putObject("errors");
    GraphJson.write(response, HttpServletResponse.SC_BAD_REQUEST, answer);
  }
}
