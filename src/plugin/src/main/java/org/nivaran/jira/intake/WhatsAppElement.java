package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;

/** How one element of a webhook is kept in the inbox: itself and what it needs of its envelope. */
final class WhatsAppElement {
  /** The source of every inbox entry of ours. */
  static final String SOURCE = "whatsapp";

  static final String LINE = "line";
  static final String PHONE_NUMBER_ID = "phone_number_id";
  static final String KIND = "kind";
  static final String ELEMENT = "element";
  static final String CONTACT = "contact";

  static String payload(
      @Nullable LineId line,
      String phoneNumberId,
      String kind,
      JsonNode element,
      @Nullable JsonNode contact) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    if (line != null) {
      payload.put(LINE, line.value());
    }
    payload.put(PHONE_NUMBER_ID, phoneNumberId).put(KIND, kind);
    payload.set(ELEMENT, element);
    if (contact != null) {
      payload.set(CONTACT, contact);
    }
    return MetaJson.write(payload);
  }

  private WhatsAppElement() {}
}
