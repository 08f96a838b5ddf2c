package org.nivaran.sandbox.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the body of a WhatsApp webhook as Meta sends it: one envelope, one change, any number of
 * messages and statuses of one business number, written in ASCII with {@code \}{@code uXXXX} for
 * all else and escaped slashes.
 *
 * <p>Not thread safe. {@link #bytes} may be called many times.
 */
public final class MetaEnvelope {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();
  private final ArrayNode entries;
  private final ObjectNode value;
  private final Set<MetaSender> contacts = new HashSet<>();

  private MetaEnvelope(String accountId, String displayNumber, String phoneNumberId) {
    root.put("object", "whatsapp_business_account");
    entries = root.putArray("entry");
    ObjectNode entry = entries.addObject().put("id", accountId);
    ObjectNode change = entry.putArray("changes").addObject();
    value = NODES.objectNode();
    change.set("value", value);
    change.put("field", "messages");
    value.put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", displayNumber)
        .put("phone_number_id", phoneNumberId);
  }

  /**
   * An empty envelope for one business number.
   *
   * @param displayNumber the number as shown, digits only
   * @param phoneNumberId Meta's id of it
   */
  public static MetaEnvelope of(String displayNumber, String phoneNumberId) {
    return new MetaEnvelope("WABA-" + phoneNumberId, displayNumber, phoneNumberId);
  }

  /** An empty envelope of the demonstration's line {@code 1} to {@code 4}. */
  public static MetaEnvelope ofDemoLine(int line) {
    return of("91771000000" + line, "10000000000000" + line);
  }

  /** Adds a text message. */
  public MetaEnvelope text(MetaSender from, String wamid, Instant at, String body) {
    ObjectNode message = message(from, wamid, at, "text");
    message.putObject("text").put("body", body);
    return this;
  }

  /** Adds a press on a reply button of our message {@code answered}. */
  public MetaEnvelope buttonReply(
      MetaSender from, String wamid, Instant at, String answered, String id, String title) {
    ObjectNode interactive = interactive(from, wamid, at, answered, "button_reply");
    interactive.putObject("button_reply").put("id", id).put("title", title);
    return this;
  }

  /** Adds a choice from a list of our message {@code answered}. */
  public MetaEnvelope listReply(
      MetaSender from,
      String wamid,
      Instant at,
      String answered,
      String id,
      String title,
      @Nullable String description) {
    ObjectNode interactive = interactive(from, wamid, at, answered, "list_reply");
    ObjectNode reply = interactive.putObject("list_reply").put("id", id).put("title", title);
    if (description != null) {
      reply.put("description", description);
    }
    return this;
  }

  /** Adds a press on a quick-reply button of a template message {@code answered}. */
  public MetaEnvelope templateButton(
      MetaSender from, String wamid, Instant at, String answered, String payload, String text) {
    ObjectNode message = message(from, wamid, at, "button");
    context(message, answered);
    message.putObject("button").put("payload", payload).put("text", text);
    return this;
  }

  /** Adds a location. */
  public MetaEnvelope location(
      MetaSender from,
      String wamid,
      Instant at,
      double latitude,
      double longitude,
      @Nullable String name) {
    ObjectNode message = message(from, wamid, at, "location");
    ObjectNode location =
        message.putObject("location").put("latitude", latitude).put("longitude", longitude);
    if (name != null) {
      location.put("name", name);
    }
    return this;
  }

  /**
   * Adds any other message, as it stands. Who it is from, its id and time are added where {@code
   * content} lacks them.
   *
   * @param content the message element, with {@code type}; it is copied
   */
  public MetaEnvelope message(MetaSender from, String wamid, Instant at, ObjectNode content) {
    ObjectNode message = message(from, wamid, at, content.path("type").asText());
    message.setAll(content.deepCopy());
    return this;
  }

  /** Adds an element to {@code messages} exactly as given, however wrong, and no contact. */
  public MetaEnvelope rawMessage(JsonNode element) {
    value.withArray("messages").add(element);
    return this;
  }

  /** Adds a status of a message that was sent. */
  public MetaEnvelope status(MetaStatus status) {
    ObjectNode node = value.withArray("statuses").addObject();
    node.put("id", status.wamid());
    node.put("status", status.status());
    node.put("timestamp", seconds(status.at()));
    putIfPresent(node, "recipient_id", status.phone());
    putIfPresent(node, "recipient_user_id", status.userId());
    putIfPresent(node, "biz_opaque_callback_data", status.callbackData());
    MetaStatus.Problem error = status.error();
    if (error == null) {
      node.putObject("pricing")
          .put("billable", true)
          .put("pricing_model", "PMP")
          .put("type", "regular")
          .put("category", "service");
    } else {
      ObjectNode problem = node.putArray("errors").addObject();
      problem.put("code", error.code()).put("title", error.title()).put("message", error.title());
      problem.putObject("error_data").put("details", error.details());
      problem.put(
          "href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }
    return this;
  }

  /** Puts another envelope's entries behind this one's: one POST for several numbers. */
  public MetaEnvelope and(MetaEnvelope other) {
    other.entries.forEach(entry -> entries.add(entry.deepCopy()));
    return this;
  }

  /** The body as Meta would send it: only ASCII. A new array each time. */
  public byte[] bytes() {
    return asciiJson(root).getBytes(StandardCharsets.US_ASCII);
  }

  /** JSON in ASCII with lower-case escapes and escaped slashes, as Meta's servers write it. */
  static String asciiJson(JsonNode node) {
    String json;
    try {
      json = JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + node.getNodeType(), e);
    }
    StringBuilder ascii = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      // Outside of strings JSON has neither slashes nor anything beyond ASCII.
      if (c == '/') {
        ascii.append("\\/");
      } else if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return ascii.toString();
  }

  private ObjectNode interactive(
      MetaSender from, String wamid, Instant at, String answered, String type) {
    ObjectNode message = message(from, wamid, at, "interactive");
    context(message, answered);
    return message.putObject("interactive").put("type", type);
  }

  private void context(ObjectNode message, String answered) {
    String number = value.path("metadata").path("display_phone_number").asText();
    message.putObject("context").put("from", number).put("id", answered);
  }

  private ObjectNode message(MetaSender from, String wamid, Instant at, String type) {
    if (contacts.add(from)) {
      ObjectNode contact = value.withArray("contacts").addObject();
      contact.putObject("profile").put("name", from.profileName());
      putIfPresent(contact, "wa_id", from.phone());
      putIfPresent(contact, "user_id", from.userId());
    }
    ObjectNode message = value.withArray("messages").addObject();
    putIfPresent(message, "from", from.phone());
    putIfPresent(message, "from_user_id", from.userId());
    message.put("id", wamid).put("timestamp", seconds(at)).put("type", type);
    return message;
  }

  private static void putIfPresent(ObjectNode node, String field, @Nullable String text) {
    if (text != null) {
      node.put(field, text);
    }
  }

  private static String seconds(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
