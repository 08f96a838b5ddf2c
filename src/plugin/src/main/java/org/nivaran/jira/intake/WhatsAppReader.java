package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.InboundReader;

/** Understands the elements that {@link WebhookSplitter} has stored. Immutable. */
public final class WhatsAppReader implements InboundReader {
  /** Beyond this a number of seconds would be a year after 5000; Meta has sent milliseconds. */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  @Override
  public InboundElement read(InboxEntry entry) {
    if (!entry.source().equals(WhatsAppElement.SOURCE)) {
      return new InboundElement.Unreadable("from another source: " + entry.source());
    }
    JsonNode payload;
    try {
      payload = MetaJson.read(entry.payload());
    } catch (IOException e) {
      return new InboundElement.Unreadable("not JSON");
    }
    JsonNode element = payload.path(WhatsAppElement.ELEMENT);
    String line = payload.path(WhatsAppElement.LINE).asText("");
    if (line.isEmpty()) {
      return new InboundElement.Unreadable("no line has this phone number id");
    }
    return switch (payload.path(WhatsAppElement.KIND).asText("")) {
      case "message" ->
          new WhatsAppMessage(
                  new LineId(line),
                  element,
                  payload.path(WhatsAppElement.CONTACT),
                  time(element, entry.received()))
              .read();
      case "call" -> WhatsAppCall.read(new LineId(line), element, time(element, entry.received()));
      case "status" -> status(element, time(element, entry.received()));
      default -> new InboundElement.Unreadable("neither a message nor a status");
    };
  }

  private static InboundElement status(JsonNode status, Instant at) {
    String id = status.path("id").asText("");
    if (id.isEmpty()) {
      return new InboundElement.Unreadable("a status without an id");
    }
    String word = status.path("status").asText("");
    DeliveryReport.Outcome outcome;
    switch (word) {
      case "sent" -> outcome = DeliveryReport.Outcome.SENT;
      case "delivered" -> outcome = DeliveryReport.Outcome.DELIVERED;
      case "read", "played" -> outcome = DeliveryReport.Outcome.READ;
      case "failed" -> outcome = DeliveryReport.Outcome.FAILED;
      default -> {
        return new InboundElement.Ignored("status " + MetaText.clean(word, 40));
      }
    }
    JsonNode data = status.path("biz_opaque_callback_data");
    return new InboundElement.Report(
        new DeliveryReport(
            id,
            data.isTextual() ? data.asText() : null,
            outcome,
            at,
            outcome == DeliveryReport.Outcome.FAILED
                ? problem(status.path("errors").path(0))
                : null));
  }

  private static SendProblem problem(JsonNode error) {
    String details =
        error.path("error_data").path("details").asText(error.path("title").asText("no reason"));
    return new SendProblem(
        error.path("code").asInt(0),
        MetaText.clean(details, 200),
        error.path("is_transient").asBoolean(false));
  }

  /** The element's own time; that of its arrival if it has none, or one that is still to come. */
  private static Instant time(JsonNode element, Instant received) {
    long number = element.path("timestamp").asLong(0);
    if (number <= 0) {
      return received;
    }
    try {
      Instant stated =
          number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return StatedTime.believed(stated, received);
    } catch (DateTimeException beyondAnyCalendar) {
      return received;
    }
  }
}
