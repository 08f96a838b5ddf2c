package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.InboundElement;

/** One message of a citizen, in any of the shapes Meta sends it. */
final class WhatsAppMessage {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_ID = 255;

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
    String id = text(message.path("id"), LONGEST_ID);
    String type = text(message.path("type"), LONGEST_WORD);
    if (id.isEmpty()) {
      return new InboundElement.Unreadable("a message without an id");
    }
    if (message.has("group_id")) {
      return new InboundElement.Ignored("a message to a group");
    }
    if (type.equals("system")) {
      return WhatsAppSystemMessage.read(line, message, sent);
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
            WhatsAppContent.read(type, message),
            name.isBlank() ? null : name,
            context()));
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

  static Optional<PhoneNumber> phone(String digits) {
    try {
      return Optional.of(new PhoneNumber(digits.startsWith("+") ? digits : "+" + digits));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  private InboundMessage.Context context() {
    JsonNode context = message.path("context");
    String quoted = text(context.path("id"), LONGEST_ID);
    boolean forwarded =
        context.path("forwarded").asBoolean(false)
            || context.path("frequently_forwarded").asBoolean(false);
    return new InboundMessage.Context(
        quoted.isEmpty() ? null : quoted, forwarded, referral(message.path("referral")));
  }

  /** The headline or the text of the post, and where it stands. */
  private static @Nullable String referral(JsonNode referral) {
    String headline = text(referral.path("headline"), LONGEST_NAME);
    String words = headline.isBlank() ? text(referral.path("body"), LONGEST_NAME) : headline;
    String source = text(referral.path("source_url"), LONGEST_NAME);
    String both = (words + " " + source).strip();
    return both.isEmpty() ? null : both;
  }

  static String text(JsonNode node, int longest) {
    return node.isTextual() ? MetaText.clean(node.asText(), longest) : "";
  }
}
