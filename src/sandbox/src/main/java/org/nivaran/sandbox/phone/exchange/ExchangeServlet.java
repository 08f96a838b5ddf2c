package org.nivaran.sandbox.phone.exchange;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /sandbox/exchange}: plays calls of citizens to the desk as Exotel tells them, by GET, with
 * times that say no zone. Works without JavaScript. Open to everybody: nothing here is real.
 */
public final class ExchangeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SECRET = "demo-phone-secret";
  private static final List<String> STEPS =
      List.of("ring", "answer", "hang-up", "missed", "voicemail", "digits");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Kolkata"));

  private final transient Supplier<URI> base;
  private final transient InstantSource clock;
  private final transient HttpClient http;
  private final transient AtomicLong calls = new AtomicLong();

  /**
   * @param base the sandbox's address with context path
   */
  public ExchangeServlet(Supplier<URI> base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page(response, text(request, "from"), text(request, "line"), text(request, "call"), "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String from = text(request, "from");
    String line = text(request, "line").isEmpty() ? "1" : text(request, "line");
    String step = text(request, "step");
    boolean fresh = step.equals("ring") || text(request, "call").isEmpty();
    String call =
        fresh
            ? "sbx-" + clock.instant().toEpochMilli() + '-' + calls.incrementAndGet()
            : text(request, "call");
    if (!STEPS.contains(step) || !line.matches("[A-Za-z0-9-]{1,40}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Map<String, String> fields = fields(from, step, call, text(request, "digits"));
    String query =
        fields.entrySet().stream()
            .map(each -> each.getKey() + '=' + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    URI address =
        URI.create(
            base.get() + "/plugins/servlet/nivaran/phone/" + line + '/' + SECRET + '?' + query);
    page(response, from, line, call, step + ": the desk answered " + post(address));
  }

  private Map<String, String> fields(String from, String step, String call, String digits) {
    String now = LOCAL.format(clock.instant());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("CallSid", call);
    fields.put("CallFrom", from);
    fields.put("CallTo", "07714000000");
    fields.put("Direction", "incoming");
    fields.put("CurrentTime", now);
    fields.put("EndTime", "1970-01-01 05:30:00");
    fields.put("RecordingUrl", "null");
    switch (step) {
      case "ring" -> fields.put("CallType", "call-attempt");
      case "answer" -> {
        fields.put("EventType", "answered");
        fields.put("DialWhomNumber", "09900000001");
      }
      case "hang-up" -> {
        fields.put("CallType", "completed");
        fields.put("DialCallStatus", "completed");
        fields.put("DialCallDuration", "42");
        fields.put("EndTime", now);
      }
      case "voicemail" -> fields.put("CallType", "voicemail");
      case "digits" -> {
        fields.put("CallType", "call-attempt");
        fields.put("step", "feedback");
        fields.put("digits", '"' + digits + '"');
      }
      default -> {
        fields.put("CallType", "incomplete");
        fields.put("DialCallStatus", "no-answer");
        fields.put("EndTime", now);
      }
    }
    if (step.equals("ring")) {
      fields.put("StartTime", now);
    }
    return fields;
  }

  private String post(URI address) throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(15)).GET().build();
      return String.valueOf(
          http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "nothing";
    }
  }

  private static void page(
      HttpServletResponse response, String from, String line, String call, String news)
      throws IOException {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\">")
            .append("<meta name=\"viewport\" content=\"width=device-width\">")
            .append("<title>Telephone exchange</title></head>")
            .append("<body style=\"font-family:sans-serif;max-width:40em\">")
            .append("<h1>Call the desk</h1><p>Plays a citizen's call as Exotel tells it.</p>")
            .append("<p role=\"status\" id=\"news\">")
            .append(escaped(news))
            .append("</p><form method=\"post\">")
            .append("<p><label>Number of the citizen (empty or anonymous: withheld) ")
            .append("<input name=\"from\" id=\"from\" value=\"")
            .append(escaped(from))
            .append("\"></label></p><p><label>Line <select name=\"line\" id=\"line\">");
    for (String each : List.of("1", "2", "3", "4")) {
      html.append("<option").append(each.equals(line) ? " selected>" : ">").append(each);
      html.append("</option>");
    }
    html.append("</select></label></p><p><label>Call <input name=\"call\" id=\"call\" value=\"")
        .append(escaped(call))
        .append(
            "\"></label> <label>Keys <input name=\"digits\" id=\"digits\" size=\"4\"></label></p><p>");
    for (String step : STEPS) {
      html.append("<button name=\"step\" value=\"")
          .append(step)
          .append("\">")
          .append(step)
          .append("</button> ");
    }
    html.append("</p></form></body></html>\n");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
