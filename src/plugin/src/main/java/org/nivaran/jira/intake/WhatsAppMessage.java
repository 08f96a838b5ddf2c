package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.InboundElement;

/** One message of a citizen, in any of the shapes Meta sends it. */
final class WhatsAppMessage {
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_PAYLOAD = 256;

  private final LineId line;
  private final JsonNode message;
  private final JsonNode contact;
  private final Instant sent;

  WhatsAppMessage(LineId line, JsonNode message, JsonNode contact, Instant sent) {
    this.line = line;
    this.message = message;
    this.contact = contact;
    this.sent = sent;
  }

  InboundElement read() {
    String id = text(message.path("id"), 255);
    String type = text(message.path("type"), LONGEST_WORD);
    if (id.isEmpty()) {
      return new InboundElement.Unreadable("a message without an id");
    }
    if (message.has("group_id")) {
      return new InboundElement.Ignored("a message to a group");
    }
    if (type.equals("system") || type.equals("reaction")) {
      return new InboundElement.Ignored("a " + type + " message");
    }
    Optional<CitizenAddress> sender = sender(message, contact);
    if (sender.isEmpty()) {
      return new InboundElement.Unreadable("a message without a sender");
    }
    String name = text(contact.path("profile").path("name"), LONGEST_NAME);
    return new InboundElement.Message(
        new InboundMessage(
            line,
            sender.get(),
            id,
            sent,
            content(type, message),
            name.isBlank() ? null : name,
            inReplyTo(type)));
  }

  /** The number and the business-scoped id, each from wherever Meta has put it this time. */
  static Optional<CitizenAddress> sender(JsonNode message, JsonNode contact) {
    String from = text(message.path("from"), LONGEST_NAME);
    PhoneNumber phone = phone(from).orElse(null);
    String userId = text(message.path("from_user_id"), LONGEST_NAME);
    if (userId.isEmpty() && phone == null) {
      userId = from;
    }
    if (phone == null) {
      phone = phone(text(contact.path("wa_id"), LONGEST_NAME)).orElse(null);
    }
    if (userId.isEmpty()) {
      userId = text(contact.path("user_id"), LONGEST_NAME);
    }
    return phone == null && userId.isBlank()
        ? Optional.empty()
        : Optional.of(new CitizenAddress(phone, userId.isBlank() ? null : userId));
  }

  private static Optional<PhoneNumber> phone(String digits) {
    try {
      return Optional.of(new PhoneNumber(digits.startsWith("+") ? digits : "+" + digits));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  private @Nullable String inReplyTo(String type) {
    String quoted =
        text(
            type.equals("edit")
                ? message.path("edit").path("original_message_id")
                : message.path("context").path("id"),
            255);
    return quoted.isEmpty() ? null : quoted;
  }

  private static Content content(String type, JsonNode message) {
    JsonNode body = message.path(type);
    return switch (type) {
      case "text" -> words(body.path("body"), type);
      case "image", "video", "audio", "document", "sticker" -> media(type, body);
      case "voice" -> media("audio", body);
      case "location" -> location(body);
      case "interactive" -> interactive(body);
      case "button" -> button(body.path("payload"), body.path("text"), type);
      case "edit" -> {
        JsonNode inner = body.path("message");
        yield inner.path("type").asText("").equals("text")
            ? words(inner.path("text").path("body"), type)
            : new Content.Other(type);
      }
      default -> new Content.Other(type.isEmpty() ? "untyped" : type);
    };
  }

  private static Content words(JsonNode body, String type) {
    String words = text(body, LONGEST_TEXT);
    return words.isBlank() ? new Content.Other(type) : new Content.Text(words);
  }

  /** A medium that Meta could not fetch has errors beside it and no id. */
  private static Content media(String type, JsonNode body) {
    String id = text(body.path("id"), 255);
    if (id.isEmpty()) {
      return new Content.Other(type);
    }
    return new Content.Media(
        type,
        id,
        orNull(text(body.path("mime_type"), LONGEST_NAME)),
        orNull(text(body.path("caption"), LONGEST_TEXT)));
  }

  private static Content location(JsonNode body) {
    JsonNode latitude = body.path("latitude");
    JsonNode longitude = body.path("longitude");
    if (!latitude.isNumber() || !longitude.isNumber()) {
      return new Content.Other("location");
    }
    String name = text(body.path("name"), LONGEST_NAME);
    String address = text(body.path("address"), LONGEST_NAME);
    return new Content.Location(
        latitude.asDouble(), longitude.asDouble(), orNull(name.isBlank() ? address : name));
  }

  private static Content interactive(JsonNode body) {
    return switch (body.path("type").asText("")) {
      case "button_reply" -> reply(body.path("button_reply"));
      case "list_reply" -> reply(body.path("list_reply"));
      default -> new Content.Other("interactive");
    };
  }

  private static Content reply(JsonNode reply) {
    return button(reply.path("id"), reply.path("title"), "interactive");
  }

  private static Content button(JsonNode payload, JsonNode title, String type) {
    String id = text(payload, LONGEST_PAYLOAD);
    return id.isBlank()
        ? new Content.Other(type)
        : new Content.ButtonReply(id, text(title, LONGEST_NAME));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static String text(JsonNode node, int longest) {
    return node.isTextual() ? MetaText.clean(node.asText(), longest) : "";
  }
}
