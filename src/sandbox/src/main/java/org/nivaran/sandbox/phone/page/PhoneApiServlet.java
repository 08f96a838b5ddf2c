package org.nivaran.sandbox.phone.page;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Citizen;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.ChatId;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.Direction;
import org.nivaran.sandbox.phone.chat.ServiceWindow;
import org.nivaran.sandbox.phone.chat.Tick;
import org.nivaran.sandbox.phone.media.Media;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.phone.webhook.CitizenMessages;
import org.nivaran.sandbox.phone.webhook.StatusReporter;

/**
 * The JSON behind the phone, under {@code /sandbox/phone/api}:
 *
 * <ul>
 *   <li>{@code GET directory}: people and lines
 *   <li>{@code GET chats/{account}/{line}?since=}: what changed, and the window
 *   <li>{@code POST chats/{account}/{line}/messages}: see {@link Composer#send}; 201 with the
 *       message
 *   <li>{@code POST …/seen} <code>{"upTo":revision}</code>: the citizen looks at the chat
 *   <li>{@code POST …/later} <code>{"hours":24}</code>: as if that much time had passed
 *   <li>{@code POST …/again} <code>{"message":wamid}</code>: hand a message over once more
 *   <li>{@code GET media/{id}}: what a citizen sent
 * </ul>
 *
 * Problems are {@code {"errorMessages":[],"errors":{}}}. Only JSON is taken, so that no other
 * site's form can write here.
 */
final class PhoneApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 24 << 20;
  private static final Set<String> SHOWN_INLINE =
      Set.of("image/png", "image/jpeg", "video/mp4", "audio/ogg", "audio/mpeg");

  private final transient Directory directory;
  private final transient ChatStore chats;
  private final transient MediaShelf shelf;
  private final transient ServiceWindow window;
  private final transient Composer composer;
  private final transient CitizenMessages citizens;
  private final transient StatusReporter statuses;

  PhoneApiServlet(
      Directory directory,
      ChatStore chats,
      MediaShelf shelf,
      ServiceWindow window,
      Composer composer,
      CitizenMessages citizens,
      StatusReporter statuses) {
    this.directory = directory;
    this.chats = chats;
    this.shelf = shelf;
    this.window = window;
    this.composer = composer;
    this.citizens = citizens;
    this.statuses = statuses;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      super.service(request, response);
    } catch (UnusableRequestException e) {
      ObjectNode problem = JsonNodeFactory.instance.objectNode();
      problem.putArray("errorMessages").add(e.getMessage());
      problem.putObject("errors");
      write(response, e.httpStatus(), problem);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    if (path.length == 1 && path[0].equals("directory")) {
      write(response, 200, describeDirectory());
    } else if (path.length == 3 && path[0].equals("chats")) {
      Account account = account(path[1]);
      Line line = line(path[2]);
      write(response, 200, describeChat(account, line, since(request)));
    } else if (path.length == 2 && path[0].equals("media")) {
      media(path[1], response);
    } else {
      throw notFound();
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    if (path.length != 4 || !path[0].equals("chats")) {
      throw notFound();
    }
    Account account = account(path[1]);
    Line line = line(path[2]);
    JsonNode body = readBody(request);
    switch (path[3]) {
      case "messages" ->
          write(response, 201, describe(account, composer.send(account, line, body)));
      case "seen" -> {
        seen(account, line, body.path("upTo").asLong());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case "later" -> {
        Duration by = Duration.ofHours(Math.max(0, Math.min(240, body.path("hours").asInt(24))));
        chats.shiftBack(new ChatId(account.key(), line.id()), by);
        write(response, 200, describeChat(account, line, Long.MAX_VALUE));
      }
      case "again" -> {
        citizens.deliverAgain(ownMessage(account, line, body.path("message").asText()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> throw notFound();
    }
  }

  private void seen(Account account, Line line, long upTo) {
    for (ChatMessage message : chats.changedSince(new ChatId(account.key(), line.id()), 0)) {
      if (message.direction() == Direction.TO_CITIZEN
          && message.revision() <= upTo
          && message.tick().compareTo(Tick.READ) < 0) {
        statuses.seen(account, line, message);
      }
    }
  }

  private ChatMessage ownMessage(Account account, Line line, String wamid) {
    ChatId here = new ChatId(account.key(), line.id());
    return chats
        .find(wamid)
        .filter(message -> message.chat().equals(here))
        .filter(message -> message.direction() == Direction.FROM_CITIZEN)
        .orElseThrow(() -> new UnusableRequestException(404, "No such message of the citizen"));
  }

  private void media(String id, HttpServletResponse response) throws IOException {
    Media media =
        shelf.find(id).orElseThrow(() -> new UnusableRequestException(404, "No such medium"));
    boolean inline = SHOWN_INLINE.contains(media.mimeType());
    response.setContentType(inline ? media.mimeType() : "application/octet-stream");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", inline ? "inline" : "attachment");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setContentLength(media.size());
    response.getOutputStream().write(media.bytes());
  }

  private ObjectNode describeDirectory() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode people = root.putArray("citizens");
    for (Citizen citizen : directory.citizens()) {
      Account account = account(citizen.account());
      ObjectNode node = people.addObject().put("key", citizen.key()).put("account", account.key());
      putWords(node, "name", citizen.name());
      putWords(node, "village", citizen.village());
      putWords(node, "about", citizen.about());
      node.put("phone", account.phone() == null ? null : "+" + account.phone());
      node.put("userId", account.userId());
      ArrayNode examples = node.putArray("examples");
      citizen.examples().forEach(examples::add);
    }
    ArrayNode lines = root.putArray("lines");
    for (Line line : directory.lines()) {
      lines.addObject().put("id", line.id()).put("number", "+" + line.displayNumber());
    }
    return root;
  }

  private static void putWords(ObjectNode node, String name, Citizen.Words words) {
    node.putObject(name).put("hi", words.hi()).put("en", words.en());
  }

  private ObjectNode describeChat(Account account, Line line, long since) throws IOException {
    ChatId chat = new ChatId(account.key(), line.id());
    List<ChatMessage> changed = chats.changedSince(chat, since);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    long revision = since == Long.MAX_VALUE ? 0 : since;
    ArrayNode messages = root.putArray("messages");
    for (ChatMessage message : changed) {
      messages.add(describe(account, message));
      revision = Math.max(revision, message.revision());
    }
    root.put("revision", revision);
    ObjectNode open = root.putObject("window").put("open", window.isOpen(chat));
    window.end(chat).ifPresent(end -> open.put("end", end.toString()));
    return root;
  }

  private static ObjectNode describe(Account account, ChatMessage message) throws IOException {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", message.wamid())
            .put("revision", message.revision())
            .put("mine", message.direction() == Direction.FROM_CITIZEN)
            .put("account", account.key())
            .put("at", message.at().toString())
            .put("tick", message.tick().name().toLowerCase(Locale.ROOT))
            .put("attempts", message.attempt().count())
            .put("webhookStatus", message.attempt().httpStatus());
    node.set("content", JSON.readTree(message.content()));
    return node;
  }

  private static JsonNode readBody(HttpServletRequest request) throws IOException {
    @Nullable String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new UnusableRequestException(415, "Only application/json is taken");
    }
    byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      throw new UnusableRequestException(413, "Too large");
    }
    try {
      JsonNode body = JSON.readTree(bytes);
      if (body == null || !body.isObject()) {
        throw new UnusableRequestException(400, "Not a JSON object");
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new UnusableRequestException(400, "Not JSON");
    }
  }

  private Account account(String key) {
    return directory
        .account(key)
        .orElseThrow(() -> new UnusableRequestException(404, "No such account"));
  }

  private Line line(String id) {
    return directory.line(id).orElseThrow(() -> new UnusableRequestException(404, "No such line"));
  }

  private static long since(HttpServletRequest request) {
    @Nullable String since = request.getParameter("since");
    if (since == null || !since.matches("[0-9]{1,18}")) {
      return 0;
    }
    return Long.parseLong(since);
  }

  private static String[] path(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? new String[0] : path.substring(1).split("/", -1);
  }

  private static UnusableRequestException notFound() {
    return new UnusableRequestException(404, "Nothing here");
  }

  private static void write(HttpServletResponse response, int status, JsonNode json)
      throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
