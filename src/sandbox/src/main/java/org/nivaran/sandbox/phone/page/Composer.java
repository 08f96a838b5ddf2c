package org.nivaran.sandbox.phone.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.ChatId;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.Direction;
import org.nivaran.sandbox.phone.media.Media;
import org.nivaran.sandbox.phone.media.MediaKind;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.phone.webhook.CitizenMessages;

/**
 * Turns what is done on the page into messages of Meta's form. A button can only be pressed where
 * the desk sent it.
 *
 * <p>Thread safe.
 */
final class Composer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TEXT = 4096;
  private static final int COPIES = 5;

  private final ChatStore chats;
  private final MediaShelf shelf;
  private final CitizenMessages citizens;

  Composer(ChatStore chats, MediaShelf shelf, CitizenMessages citizens) {
    this.chats = chats;
    this.shelf = shelf;
    this.citizens = citizens;
  }

  /**
   * Sends what the page asks for.
   *
   * @param request {@code kind} and its fields: {@code text} (text, copies), {@code button} and
   *     {@code row} (message, id), {@code location} (latitude, longitude, name), {@code media}
   *     (mimeType, base64, caption), {@code sample-image} (caption), {@code contact}
   * @return the message as kept
   * @throws UnusableRequestException if it makes no message
   */
  ChatMessage send(Account account, Line line, JsonNode request) {
    ObjectNode content =
        switch (request.path("kind").asText()) {
          case "text" -> text(request);
          case "button" -> button(account, line, request);
          case "row" -> row(account, line, request);
          case "location" -> location(request);
          case "media" -> media(request);
          case "sample-image" -> sampleImage(request);
          case "contact" -> contact(account);
          default -> throw unusable("Unknown kind: " + request.path("kind").asText());
        };
    quote(request, account, line, content);
    int copies = Math.max(1, Math.min(COPIES, request.path("copies").asInt(1)));
    return citizens.send(account, line, content, copies);
  }

  private static ObjectNode text(JsonNode request) {
    String text = request.path("text").asText();
    if (text.isBlank()) {
      throw unusable("The message is empty");
    }
    if (text.length() > TEXT) {
      throw unusable("The message is longer than " + TEXT + " characters");
    }
    ObjectNode content = content("text");
    content.putObject("text").put("body", text);
    return content;
  }

  private ObjectNode button(Account account, Line line, JsonNode request) {
    JsonNode sent = sentByDesk(account, line, request);
    String id = request.path("id").asText();
    for (JsonNode button : sent.at("/interactive/action/buttons")) {
      JsonNode reply = button.path("reply");
      if (reply.path("id").asText().equals(id)) {
        ObjectNode interactive = content("interactive");
        interactive
            .putObject("interactive")
            .put("type", "button_reply")
            .putObject("button_reply")
            .put("id", id)
            .put("title", reply.path("title").asText());
        return answering(interactive, line, request);
      }
    }
    for (JsonNode component : sent.at("/template/components")) {
      String payload = component.at("/parameters/0/payload").asText();
      if (component.path("sub_type").asText().equals("quick_reply") && payload.equals(id)) {
        ObjectNode content = content("button");
        content.putObject("button").put("payload", payload).put("text", payload);
        return answering(content, line, request);
      }
    }
    throw unusable("That message has no such button");
  }

  private ObjectNode row(Account account, Line line, JsonNode request) {
    JsonNode sent = sentByDesk(account, line, request);
    String id = request.path("id").asText();
    for (JsonNode section : sent.at("/interactive/action/sections")) {
      for (JsonNode row : section.path("rows")) {
        if (row.path("id").asText().equals(id)) {
          ObjectNode content = content("interactive");
          ObjectNode reply =
              content
                  .putObject("interactive")
                  .put("type", "list_reply")
                  .putObject("list_reply")
                  .put("id", id)
                  .put("title", row.path("title").asText());
          if (row.has("description")) {
            reply.put("description", row.path("description").asText());
          }
          return answering(content, line, request);
        }
      }
    }
    throw unusable("That message has no such row");
  }

  private static ObjectNode location(JsonNode request) {
    double latitude = request.path("latitude").asDouble(Double.NaN);
    double longitude = request.path("longitude").asDouble(Double.NaN);
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw unusable("Not a place on earth");
    }
    ObjectNode content = content("location");
    ObjectNode location =
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
    if (request.hasNonNull("name")) {
      location.put("name", request.path("name").asText());
    }
    return content;
  }

  private ObjectNode media(JsonNode request) {
    String mimeType = request.path("mimeType").asText().toLowerCase(Locale.ROOT);
    MediaKind kind =
        MediaKind.of(mimeType).orElseThrow(() -> unusable("Not a medium: " + mimeType));
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(request.path("base64").asText());
    } catch (IllegalArgumentException e) {
      throw unusable("Not Base64");
    }
    if (bytes.length == 0 || bytes.length > kind.maxBytes()) {
      throw unusable("A " + kind.jsonName() + " has 1 to " + kind.maxBytes() + " bytes");
    }
    return medium(kind, shelf.put(mimeType, bytes), request);
  }

  private ObjectNode sampleImage(JsonNode request) {
    try (InputStream sample = PageServlet.open("sample.png")) {
      return medium(MediaKind.IMAGE, shelf.put("image/png", sample.readAllBytes()), request);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample picture cannot be read", e);
    }
  }

  private static ObjectNode medium(MediaKind kind, Media media, JsonNode request) {
    ObjectNode content = content(kind.jsonName());
    ObjectNode object =
        content
            .putObject(kind.jsonName())
            .put("id", media.id())
            .put("mime_type", media.mimeType())
            .put("sha256", media.sha256Base64());
    if (kind == MediaKind.AUDIO) {
      object.put("voice", true);
    } else if (!request.path("caption").asText().isBlank()) {
      object.put("caption", request.path("caption").asText());
    }
    if (kind == MediaKind.DOCUMENT && request.hasNonNull("fileName")) {
      object.put("filename", request.path("fileName").asText());
    }
    return content;
  }

  private static ObjectNode contact(Account account) {
    ObjectNode content = content("contacts");
    ObjectNode contact = content.putArray("contacts").addObject();
    contact.putObject("name").put("formatted_name", account.profileName());
    String phone = account.phone() == null ? "919100000107" : account.phone();
    contact.putArray("phones").addObject().put("phone", "+" + phone).put("wa_id", phone);
    contact.put("origin", "contact_request");
    return content;
  }

  /** Adds the quoted message, where the page names one and nothing else did. */
  private void quote(JsonNode request, Account account, Line line, ObjectNode content) {
    if (request.hasNonNull("message") && !content.has("context")) {
      sentByDesk(account, line, request);
      answering(content, line, request);
    }
  }

  private static ObjectNode answering(ObjectNode content, Line line, JsonNode request) {
    content
        .putObject("context")
        .put("from", line.displayNumber())
        .put("id", request.path("message").asText());
    return content;
  }

  private JsonNode sentByDesk(Account account, Line line, JsonNode request) {
    ChatId here = new ChatId(account.key(), line.id());
    ChatMessage message =
        chats
            .find(request.path("message").asText())
            .filter(found -> found.chat().equals(here))
            .filter(found -> found.direction() == Direction.TO_CITIZEN)
            .orElseThrow(() -> unusable("The desk sent no such message in this chat"));
    try {
      return JSON.readTree(message.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept content is JSON: " + message.wamid(), e);
    }
  }

  private static ObjectNode content(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static UnusableRequestException unusable(String message) {
    return new UnusableRequestException(422, message);
  }
}
