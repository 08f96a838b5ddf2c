package org.nivaran.sandbox.phone.sms;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A gateway that is called like NIC's: {@code /sandbox/sms/HttpLink} for English, {@code …/MLink}
 * for the other languages. {@code GET /sandbox/sms} is a page with what was sent, {@code
 * …/messages} the same as JSON (with {@code ?to=} of one number only); {@code POST …/password?is=…}
 * changes the password it takes, {@code …/busy?is=true} makes it busy. Open to everybody: nothing
 * here is real.
 */
public final class SmsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String DEMO_PASSWORD = "demo-sms-password";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient SmsBook book = new SmsBook();
  private final transient InstantSource clock;
  private volatile String password = DEMO_PASSWORD;
  private volatile boolean busy;

  public SmsServlet(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
      case "", "/" -> answer(response, 200, "text/html", page(request));
      case "/messages" -> answer(response, 200, "application/json", json(request));
      case "/HttpLink", "/MLink" -> take(request, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String is = Objects.requireNonNullElse(request.getParameter("is"), "");
    switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
      case "/password" -> {
        password = is.isEmpty() ? DEMO_PASSWORD : is;
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case "/busy" -> {
        busy = Boolean.parseBoolean(is);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case "/HttpLink", "/MLink" -> take(request, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (busy) {
      answer(response, 503, "text/plain", "busy");
      return;
    }
    if (!password.equals(request.getParameter("pin"))
        || !"demo-sms-user".equals(request.getParameter("username"))) {
      answer(response, 200, "text/plain", "Authentication failed: invalid user or pin");
      return;
    }
    String to = text(request, "mnumber");
    String words = text(request, "message");
    String template = text(request, "dlt_template_id");
    boolean plain = words.chars().allMatch(c -> c < 128);
    if (!to.matches("91[0-9]{10}")
        || words.isEmpty()
        || !template.matches("[0-9]{19}")
        || !text(request, "dlt_entity_id").matches("[0-9]{19}")
        || text(request, "signature").isEmpty()
        || !plain && "/HttpLink".equals(request.getPathInfo())) {
      answer(response, 200, "text/plain", "Rejected: a field is missing or wrong");
      return;
    }
    SmsBook.Sent sent = book.add(to, words, text(request, "signature"), template, clock.instant());
    answer(response, 200, "text/plain", "Message Accepted For Request ID=" + sent.id());
  }

  private String json(HttpServletRequest request) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode all = answer.putArray("messages");
    for (SmsBook.Sent sent : book.to(request.getParameter("to"))) {
      all.addObject()
          .put("id", sent.id())
          .put("to", sent.to())
          .put("words", sent.words())
          .put("header", sent.header())
          .put("template", sent.template())
          .put("parts", sent.parts())
          .put("at", sent.at().toString());
    }
    return answer.toString();
  }

  private String page(HttpServletRequest request) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\">")
            .append("<meta name=\"viewport\" content=\"width=device-width\">")
            .append("<title>SMS</title></head><body style=\"font-family:sans-serif\">")
            .append(
                "<h1>What was sent by SMS</h1>\n<table cellpadding=\"6\" id=\"sms\"><thead><tr>")
            .append(
                "<th align=\"left\">At</th><th align=\"left\">To</th><th align=\"left\">Text</th>")
            .append(
                "<th align=\"left\">Parts</th><th align=\"left\">Header</th></tr></thead>\n<tbody>");
    for (SmsBook.Sent sent : book.to(request.getParameter("to"))) {
      html.append("<tr><td>")
          .append(sent.at())
          .append("</td><td>")
          .append(escaped(sent.to()))
          .append("</td><td>")
          .append(escaped(sent.words()))
          .append("</td><td>")
          .append(sent.parts())
          .append("</td><td>")
          .append(escaped(sent.header()))
          .append("</td></tr>\n");
    }
    return html.append("</tbody></table></body></html>\n").toString();
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void answer(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(type + ";charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
