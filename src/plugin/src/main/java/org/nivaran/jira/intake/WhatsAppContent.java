package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.InboundMessage.Card;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;

/** What a message of Meta's says, in any shape. Whatever it is, it is something. */
final class WhatsAppContent {
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_PAYLOAD = 256;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int MOST_CARDS = 20;
  private static final int MOST_LINES = 50;

  /** The content of a message of this type; {@link Content.Other} where it says nothing. */
  static Content read(String type, JsonNode message) {
    JsonNode body = message.path(type);
    return switch (type) {
      case "text" -> words(body.path("body"), type);
      case "image", "video", "audio", "document", "sticker" -> media(type, type, body);
      case "voice" -> media("audio", type, body);
      case "location" -> location(body);
      case "contacts" -> cards(body);
      case "interactive" -> interactive(body);
      case "button" -> button(body.path("payload"), body.path("text"), type);
      case "order" -> order(body);
      case "reaction" -> reaction(body);
      case "edit" -> edit(body);
      case "revoke" -> withdrawal(body);
      case "unsupported", "unknown" -> unsupported(type, body);
      default -> new Content.Other(type.isEmpty() ? "untyped" : type);
    };
  }

  private static Content words(JsonNode body, String type) {
    String words = text(body, LONGEST_TEXT);
    return words.isBlank() ? new Content.Other(type) : new Content.Text(words);
  }

  /** A medium that Meta could not fetch has errors beside it and no id. */
  private static Content media(String kind, String type, JsonNode body) {
    String id = text(body.path("id"), LONGEST_ID);
    String address = text(body.path("url"), LONGEST_ADDRESS);
    Optional<MediaKind> known = MediaKind.ofKey(kind);
    if (known.isEmpty() || id.isEmpty() && address.isEmpty()) {
      return new Content.Other(type);
    }
    return new Content.Media(
        known.get(),
        new MediaHandle(
            id,
            orNull(text(body.path("mime_type"), LONGEST_NAME)),
            orNull(text(body.path("sha256"), LONGEST_NAME)),
            orNull(text(body.path("filename"), LONGEST_NAME)),
            orNull(address)),
        orNull(text(body.path("caption"), LONGEST_TEXT)));
  }

  private static Content location(JsonNode body) {
    JsonNode latitude = body.path("latitude");
    JsonNode longitude = body.path("longitude");
    if (!latitude.isNumber()
        || !longitude.isNumber()
        || Math.abs(latitude.asDouble()) > 90
        || Math.abs(longitude.asDouble()) > 180) {
      return new Content.Other("location");
    }
    String name = text(body.path("name"), LONGEST_NAME).strip();
    String address = text(body.path("address"), LONGEST_NAME).strip();
    String both = name.isEmpty() || address.isEmpty() ? name + address : name + ", " + address;
    return new Content.Location(latitude.asDouble(), longitude.asDouble(), orNull(both));
  }

  private static Content cards(JsonNode body) {
    List<Card> cards = new ArrayList<>();
    for (JsonNode card : body) {
      if (cards.size() < MOST_CARDS) {
        card(card).ifPresent(cards::add);
      }
    }
    return cards.isEmpty() ? new Content.Other("contacts") : new Content.Cards(cards);
  }

  private static Optional<Card> card(JsonNode card) {
    String name = text(card.path("name").path("formatted_name"), LONGEST_NAME);
    if (name.isBlank()) {
      name = text(card.path("name").path("first_name"), LONGEST_NAME);
    }
    List<String> phones = new ArrayList<>();
    for (JsonNode phone : card.path("phones")) {
      String written = text(phone.path("phone"), LONGEST_WORD);
      String number = written.isBlank() ? text(phone.path("wa_id"), LONGEST_WORD) : written;
      if (!number.isBlank() && phones.size() < MOST_CARDS) {
        phones.add(number);
      }
    }
    boolean own = card.path("origin").asText("").equals("contact_request");
    return name.isBlank() && phones.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card(orNull(name), phones, own));
  }

  private static Content interactive(JsonNode body) {
    return switch (body.path("type").asText("")) {
      case "button_reply" -> reply(body.path("button_reply"));
      case "list_reply" -> reply(body.path("list_reply"));
      case "nfm_reply" -> form(body.path("nfm_reply"));
      case "call_permission_reply" ->
          told(
              "call_permission_reply",
              "[कॉल की अनुमति / permission to call: "
                  + text(body.path("call_permission_reply").path("response"), LONGEST_WORD)
                  + "]");
      default -> new Content.Other("interactive");
    };
  }

  private static Content reply(JsonNode reply) {
    return button(reply.path("id"), reply.path("title"), "interactive");
  }

  private static Content button(JsonNode payload, JsonNode title, String type) {
    String id = text(payload, LONGEST_PAYLOAD);
    String words = text(title, LONGEST_NAME);
    if (!id.isBlank()) {
      return new Content.ButtonReply(id, words);
    }
    return words.isBlank() ? new Content.Other(type) : new Content.Text(words);
  }

  /** What was filled in: a JSON in a text, or not even that. */
  private static Content form(JsonNode reply) {
    String response = text(reply.path("response_json"), LONGEST_TEXT);
    List<String> lines = new ArrayList<>();
    try {
      JsonNode fields = MetaJson.read(response);
      fields
          .fields()
          .forEachRemaining(
              field -> {
                if (field.getValue().isValueNode()
                    && !field.getKey().equals("flow_token")
                    && lines.size() < MOST_LINES) {
                  lines.add(
                      MetaText.clean(field.getKey(), LONGEST_NAME)
                          + ": "
                          + MetaText.clean(field.getValue().asText(), LONGEST_NAME));
                }
              });
    } catch (IOException notJson) {
      lines.add(response);
    }
    String words = String.join("\n", lines);
    return told("nfm_reply", words.isBlank() ? text(reply.path("body"), LONGEST_TEXT) : words);
  }

  private static Content order(JsonNode order) {
    List<String> lines = new ArrayList<>();
    lines.add(text(order.path("text"), LONGEST_TEXT));
    for (JsonNode item : order.path("product_items")) {
      if (lines.size() < MOST_LINES) {
        lines.add(
            "[%s × %s]"
                .formatted(
                    text(item.path("product_retailer_id"), LONGEST_NAME),
                    MetaText.clean(item.path("quantity").asText("1"), LONGEST_WORD)));
      }
    }
    return told("order", String.join("\n", lines).strip());
  }

  private static Content reaction(JsonNode reaction) {
    String to = text(reaction.path("message_id"), LONGEST_ID);
    return to.isEmpty()
        ? new Content.Other("reaction")
        : new Content.Reaction(to, orNull(text(reaction.path("emoji"), LONGEST_WORD)));
  }

  private static Content edit(JsonNode edit) {
    JsonNode inner = edit.path("message");
    String type = text(inner.path("type"), LONGEST_WORD);
    boolean nested = type.equals("edit") || type.equals("revoke");
    Content now = nested ? new Content.Other("edit") : read(type, inner);
    String original = text(edit.path("original_message_id"), LONGEST_ID);
    return original.isEmpty() ? now : new Content.Edit(original, now);
  }

  private static Content withdrawal(JsonNode revoke) {
    String original = text(revoke.path("original_message_id"), LONGEST_ID);
    return original.isEmpty() ? new Content.Other("revoke") : new Content.Withdrawal(original);
  }

  /** Meta tells at best of what sort it was. */
  private static Content unsupported(String type, JsonNode body) {
    String sort = text(body.path("type"), LONGEST_WORD);
    return new Content.Other(sort.isBlank() ? type : sort);
  }

  private static Content told(String type, String words) {
    return words.isBlank() ? new Content.Other(type) : new Content.Told(type, words);
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static String text(JsonNode node, int longest) {
    return WhatsAppMessage.text(node, longest);
  }

  private WhatsAppContent() {}
}
