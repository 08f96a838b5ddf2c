package org.nivaran.sandbox.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The letters for people and for tests. {@code GET /sandbox/mail} is a page, {@code …/letters} JSON
 * (with {@code ?to=} of one person only), {@code …/letters/ID} one letter as it was written; {@code
 * POST …/server?defined=false} takes the mail server away. Open to everybody: nothing here is real.
 */
public final class MailServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;
  private static final String LETTERS = "/letters";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient Mailbox mailbox;

  public MailServlet(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "");
    if (path.isEmpty() || path.equals("/")) {
      answer(response, "text/html", page(request.getContextPath()));
    } else if (path.equals(LETTERS)) {
      answer(response, "application/json", json(request));
    } else {
      Optional<Letter> letter =
          path.matches(LETTERS + "/\\d{1,18}")
              ? mailbox.letter(Long.parseLong(path.substring(LETTERS.length() + 1)))
              : Optional.empty();
      if (letter.isEmpty()) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      // A letter must not run scripts, as it would not in a mail program.
      response.setHeader(
          "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
      answer(response, letter.get().mimeType(), letter.get().body());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"/server".equals(request.getPathInfo())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    mailbox.defineServer(Boolean.parseBoolean(request.getParameter("defined")));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private String json(HttpServletRequest request) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("server", mailbox.isDefaultSMTPMailServerDefined());
    ArrayNode letters = answer.putArray("letters");
    for (Letter letter : mailbox.letters(request.getParameter("to"), MOST)) {
      letters
          .addObject()
          .put("id", letter.id())
          .put("to", letter.to())
          .put("subject", letter.subject())
          .put("mimeType", letter.mimeType())
          .put("body", letter.body())
          .put("at", letter.at().toString());
    }
    return answer.toString();
  }

  private String page(String contextPath) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\">")
            .append("<title>Mail</title></head><body style=\"font-family:sans-serif\">")
            .append("<h1>What Jira would have sent by mail</h1>\n<table cellpadding=\"4\">")
            .append("<tr><th align=\"left\">At</th><th align=\"left\">To</th>")
            .append("<th align=\"left\">Subject</th></tr>\n");
    for (Letter letter : mailbox.letters(null, MOST)) {
      html.append("<tr><td>")
          .append(letter.at())
          .append("</td><td>")
          .append(escaped(letter.to()))
          .append("</td><td><a href=\"")
          .append(escaped(contextPath))
          .append("/sandbox/mail/letters/")
          .append(letter.id())
          .append("\">")
          .append(escaped(letter.subject()))
          .append("</a></td></tr>\n");
    }
    return html.append("</table></body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void answer(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(type + ";charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
