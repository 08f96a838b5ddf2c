package org.nivaran.jira.intake;

import static org.nivaran.jira.intake.WhatsAppMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.InboundElement;

/** A word of Meta's own: somebody has another number, or another id. */
final class WhatsAppSystemMessage {
  private static final int LONGEST_NAME = 120;

  static InboundElement read(LineId line, JsonNode message, Instant at) {
    JsonNode system = message.path("system");
    String type = text(system.path("type"), LONGEST_NAME);
    return switch (type) {
      case "user_changed_number", "user_changed_user_id" -> moved(line, message, system, at);
      default -> new InboundElement.Ignored("a system message " + type);
    };
  }

  private static InboundElement moved(LineId line, JsonNode message, JsonNode system, Instant at) {
    String from = text(message.path("from"), LONGEST_NAME);
    Optional<PhoneNumber> oldPhone = WhatsAppMessage.phone(from);
    String oldId = text(system.path("previous_user_id"), LONGEST_NAME);
    if (oldId.isBlank()) {
      oldId = text(message.path("from_user_id"), LONGEST_NAME);
    }
    if (oldId.isBlank() && oldPhone.isEmpty()) {
      oldId = from;
    }
    Optional<PhoneNumber> newPhone =
        WhatsAppMessage.phone(text(system.path("wa_id"), LONGEST_NAME))
            .or(() -> WhatsAppMessage.phone(text(system.path("new_wa_id"), LONGEST_NAME)));
    String newId = text(system.path("user_id"), LONGEST_NAME);
    if (oldPhone.isEmpty() && oldId.isBlank() || newPhone.isEmpty() && newId.isBlank()) {
      return new InboundElement.Unreadable("a change of number without the old or the new one");
    }
    return new InboundElement.Moved(
        line,
        new AddressChange(
            new CitizenAddress(oldPhone.orElse(null), oldId.isBlank() ? null : oldId),
            new CitizenAddress(newPhone.orElse(null), newId.isBlank() ? null : newId),
            at));
  }

  private WhatsAppSystemMessage() {}
}
