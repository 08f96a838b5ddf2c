package org.nivaran.jira.intake;

import static org.nivaran.jira.intake.WhatsAppMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.InboundReader;

/** Understands what Gupshup's self-serve API (version 2) delivers. Immutable. */
public final class GupshupReader implements InboundReader {
  /** The source of every inbox entry of ours. */
  public static final String SOURCE = "gupshup";

  static final String LINE = "line";
  static final String BODY = "body";

  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_ADDRESS = 2000;

  @Override
  public InboundElement read(InboxEntry entry) {
    JsonNode stored;
    try {
      stored = MetaJson.read(entry.payload());
    } catch (IOException e) {
      return new InboundElement.Unreadable("not JSON");
    }
    String line = stored.path(LINE).asText("");
    JsonNode body = stored.path(BODY);
    if (line.isEmpty()) {
      return new InboundElement.Unreadable("no line");
    }
    JsonNode payload = body.path("payload");
    Instant at = time(body.path("timestamp"), entry.received());
    return switch (text(body.path("type"), LONGEST_NAME)) {
      case "message" -> message(new LineId(line), payload, at);
      case "message-event" -> event(payload, at);
      case "user-event", "billing-event", "account-event", "template-event" ->
          new InboundElement.Ignored("a " + text(body.path("type"), LONGEST_NAME));
      default -> new InboundElement.Unreadable("neither a message nor an event");
    };
  }

  private static InboundElement message(LineId line, JsonNode payload, Instant at) {
    String id = text(payload.path("id"), LONGEST_ID);
    Optional<PhoneNumber> phone = sender(payload);
    if (id.isEmpty() || phone.isEmpty()) {
      return new InboundElement.Unreadable("a message without an id or a sender");
    }
    String name = text(payload.path("sender").path("name"), LONGEST_NAME);
    JsonNode context = payload.path("context");
    String quoted = text(context.path("gsId"), LONGEST_ID);
    if (quoted.isEmpty()) {
      quoted = text(context.path("id"), LONGEST_ID);
    }
    return new InboundElement.Message(
        new InboundMessage(
            line,
            CitizenAddress.of(phone.get()),
            id,
            at,
            content(text(payload.path("type"), LONGEST_NAME), payload.path("payload")),
            name.isBlank() ? null : name,
            new InboundMessage.Context(
                quoted.isEmpty() ? null : quoted,
                context.path("forwarded").asBoolean(false),
                null)));
  }

  static Optional<PhoneNumber> sender(JsonNode payload) {
    return WhatsAppMessage.phone(text(payload.path("sender").path("phone"), LONGEST_NAME))
        .or(() -> WhatsAppMessage.phone(text(payload.path("source"), LONGEST_NAME)));
  }

  private static Content content(String type, JsonNode body) {
    return switch (type) {
      case "text" -> words(body.path("text"), type);
      case "image" -> media(MediaKind.IMAGE, body);
      case "audio", "voice" -> media(MediaKind.AUDIO, body);
      case "video" -> media(MediaKind.VIDEO, body);
      case "file", "document" -> media(MediaKind.DOCUMENT, body);
      case "sticker" -> media(MediaKind.STICKER, body);
      case "location" -> location(body);
      case "contact" -> asMeta("contacts", body.path("contacts"));
      case "button_reply", "list_reply" -> reply(body, type);
      case "quick_reply" -> words(body.path("text"), type);
      default -> new Content.Other(type.isEmpty() ? "untyped" : type);
    };
  }

  private static Content words(JsonNode body, String type) {
    String words = text(body, LONGEST_TEXT);
    return words.isBlank() ? new Content.Other(type) : new Content.Text(words);
  }

  private static Content media(MediaKind kind, JsonNode body) {
    String address = text(body.path("url"), LONGEST_ADDRESS);
    if (address.isBlank()) {
      return new Content.Other(kind.key());
    }
    String name = text(body.path("name"), LONGEST_NAME);
    return new Content.Media(
        kind,
        new MediaHandle(
            "",
            orNull(text(body.path("contentType"), LONGEST_NAME)),
            null,
            orNull(name.isBlank() ? text(body.path("filename"), LONGEST_NAME) : name),
            address),
        orNull(text(body.path("caption"), LONGEST_TEXT)));
  }

  /** Gupshup writes numbers as texts here. */
  private static Content location(JsonNode body) {
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    try {
      location.put("latitude", Double.parseDouble(body.path("latitude").asText()));
      location.put("longitude", Double.parseDouble(body.path("longitude").asText()));
    } catch (NumberFormatException notANumber) {
      return new Content.Other("location");
    }
    location.set("name", body.path("name"));
    location.set("address", body.path("address"));
    return asMeta("location", location);
  }

  /** What has the same shape as Meta's own. */
  private static Content asMeta(String type, JsonNode body) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.set(type, body);
    return WhatsAppContent.read(type, message);
  }

  private static Content reply(JsonNode body, String type) {
    String id = text(body.path("postbackText"), LONGEST_ID);
    if (id.isBlank()) {
      id = text(body.path("id"), LONGEST_ID);
    }
    String title = text(body.path("title"), LONGEST_NAME);
    if (!id.isBlank()) {
      return new Content.ButtonReply(id, title);
    }
    return title.isBlank() ? new Content.Other(type) : new Content.Text(title);
  }

  private static InboundElement event(JsonNode payload, Instant at) {
    String gsId = text(payload.path("gsId"), LONGEST_ID);
    String id = gsId.isEmpty() ? text(payload.path("id"), LONGEST_ID) : gsId;
    if (id.isEmpty()) {
      return new InboundElement.Unreadable("an event without an id");
    }
    String word = text(payload.path("type"), LONGEST_NAME);
    DeliveryReport.Outcome outcome =
        switch (word) {
          case "sent" -> DeliveryReport.Outcome.SENT;
          case "delivered" -> DeliveryReport.Outcome.DELIVERED;
          case "read" -> DeliveryReport.Outcome.READ;
          case "failed" -> DeliveryReport.Outcome.FAILED;
          default -> null;
        };
    if (outcome == null) {
      return new InboundElement.Ignored("event " + word);
    }
    JsonNode why = payload.path("payload");
    return new InboundElement.Report(
        new DeliveryReport(
            id,
            null,
            outcome,
            at,
            outcome == DeliveryReport.Outcome.FAILED
                ? new SendProblem(
                    why.path("code").asInt(0), text(why.path("reason"), LONGEST_NAME), false)
                : null));
  }

  /** In milliseconds. */
  private static Instant time(JsonNode timestamp, Instant received) {
    long millis = timestamp.asLong(0);
    if (millis <= 0) {
      return received;
    }
    try {
      return StatedTime.believed(Instant.ofEpochMilli(millis), received);
    } catch (DateTimeException beyondAnyCalendar) {
      return received;
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
