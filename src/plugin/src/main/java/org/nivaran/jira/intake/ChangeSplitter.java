package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;

/** Takes one change of a webhook apart. For one thread and one use. */
final class ChangeSplitter {
  private static final int LONGEST_KEY = 255;

  private final JsonNode value;
  private final Instant received;
  private final List<NewInboxEntry> entries;
  private final String phoneNumberId;
  private final @Nullable LineId line;

  ChangeSplitter(
      JsonNode value,
      Instant received,
      Function<String, Optional<LineId>> lineOf,
      List<NewInboxEntry> entries) {
    this.value = value;
    this.received = received;
    this.entries = entries;
    this.phoneNumberId = value.path("metadata").path("phone_number_id").asText("");
    this.line = lineOf.apply(phoneNumberId).orElse(null);
  }

  void split() {
    elements("messages", "message");
    elements("statuses", "status");
    elements("calls", "call");
    // Errors beside messages belong to those; alone they are a complaint of Meta about us.
    JsonNode errors = value.path("errors");
    if (!errors.isMissingNode()
        && !MetaJson.isDeep(errors)
        && !value.has("messages")
        && !value.has("statuses")
        && !value.has("calls")) {
      String code = errors.path(0).path("code").asText("without a code");
      add("errors", errors, hashedKey("errors", errors), "Meta reports error " + code);
    }
  }

  private void elements(String field, String kind) {
    JsonNode elements = value.path(field);
    if (elements.isMissingNode()) {
      return;
    }
    if (!elements.isArray()) {
      if (MetaJson.isDeep(elements)) {
        entries.add(WebhookSplitter.tooDeep(elements, received));
        return;
      }
      add(kind, elements, hashedKey(field, elements), field + " are not a list");
      return;
    }
    for (JsonNode element : elements) {
      if (MetaJson.isDeep(element)) {
        entries.add(WebhookSplitter.tooDeep(element, received));
        continue;
      }
      Optional<String> id = id(element);
      String key = id.map(i -> key(kind, element, i)).orElseGet(() -> hashedKey(kind, element));
      add(kind, element, key, problem(kind, id));
    }
  }

  private @Nullable String problem(String kind, Optional<String> id) {
    if (phoneNumberId.isEmpty()) {
      return "no phone number id beside it";
    }
    if (line == null) {
      return "no line has this phone number id";
    }
    return id.isEmpty() ? "a " + kind + " without an id" : null;
  }

  private void add(String kind, JsonNode element, String key, @Nullable String problem) {
    JsonNode contact = contactOf(element);
    String payload = WhatsAppElement.payload(line, phoneNumberId, kind, element, contact);
    String sender = kind.equals("message") ? sender(element, contact) : null;
    entries.add(
        new NewInboxEntry(
            shortened(key), sender, WhatsAppElement.SOURCE, payload, received, problem));
  }

  /** The person by a digest: the number itself is to stand in as few places as possible. */
  private static @Nullable String sender(JsonNode message, @Nullable JsonNode contact) {
    return WhatsAppMessage.sender(message, contact == null ? MissingNode.getInstance() : contact)
        .map(address -> Digest.sha256(address.person()))
        .orElse(null);
  }

  /** By who it is, not by where it stands in the list: Meta does not promise the same order. */
  private @Nullable JsonNode contactOf(JsonNode element) {
    String phone = element.path("from").asText("");
    String userId = element.path("from_user_id").asText("");
    for (JsonNode contact : value.path("contacts")) {
      String contactPhone = contact.path("wa_id").asText("");
      String contactUser = contact.path("user_id").asText("");
      boolean same =
          !phone.isEmpty() && (phone.equals(contactPhone) || phone.equals(contactUser))
              || !userId.isEmpty() && userId.equals(contactUser);
      if (same && !MetaJson.isDeep(contact)) {
        return contact;
      }
    }
    return null;
  }

  private static Optional<String> id(JsonNode element) {
    return Optional.of(element.path("id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(id -> !id.isBlank());
  }

  private String key(String kind, JsonNode element, String id) {
    String key = "wa:" + phoneNumberId + ":" + id;
    return switch (kind) {
      case "status" -> key + ":" + element.path("status").asText("");
      case "call" -> key + ":" + element.path("event").asText("");
      default -> key;
    };
  }

  private String hashedKey(String kind, JsonNode element) {
    return "wa:" + phoneNumberId + ":" + kind + ":" + Digest.sha256(MetaJson.write(element));
  }

  private static String shortened(String key) {
    return key.length() <= LONGEST_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7f)
        ? key
        : "wa:" + Digest.sha256(key);
  }
}
