package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;

/**
 * Takes a webhook's body apart into its messages and statuses, so that one bad element stays one
 * bad element. Pure: the same body always gives the same entries. Safe for many threads.
 */
public final class WebhookSplitter {
  /** What the desk has subscribed to, or may have. */
  private static final Set<String> FIELDS = Set.of("messages", "calls");

  private static final String ACCOUNT = "whatsapp_business_account";

  /**
   * The elements of a body.
   *
   * @param body JSON, or whatever else somebody has signed
   * @param lineOf which line has this phone number id; empty for a number that is not ours
   * @return an entry for each element; what nobody will be able to handle is dead with its reason.
   *     Fields of the webhook that the desk has not subscribed to are left out.
   */
  public List<NewInboxEntry> split(
      byte[] body, Instant received, Function<String, Optional<LineId>> lineOf) {
    JsonNode root;
    try {
      root = MetaJson.read(body);
    } catch (IOException e) {
      return List.of(deadBody(body, received, "not JSON"));
    }
    if (!ACCOUNT.equals(root.path("object").asText()) || !root.path("entry").isArray()) {
      return List.of(deadBody(body, received, "not a WhatsApp webhook"));
    }
    List<NewInboxEntry> entries = new ArrayList<>();
    for (JsonNode entry : root.path("entry")) {
      if (!entry.path("changes").isArray()) {
        entries.add(deadPart("entry", entry, received, "an entry without changes"));
      }
      for (JsonNode change : entry.path("changes")) {
        JsonNode field = change.path("field");
        if (!field.isTextual() || !change.path("value").isObject()) {
          entries.add(deadPart("change", change, received, "a change without field or value"));
        } else if (FIELDS.contains(field.asText())) {
          new ChangeSplitter(change.path("value"), received, lineOf, entries).split();
        }
      }
    }
    return List.copyOf(entries);
  }

  private static NewInboxEntry deadBody(byte[] body, Instant received, String reason) {
    // A database's text has no NUL.
    String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    return NewInboxEntry.dead(
        "body:" + Digest.sha256(body), WhatsAppElement.SOURCE, text, received, reason);
  }

  /** Nobody wrote that; it only has to do no harm. */
  static NewInboxEntry tooDeep(JsonNode part, Instant received) {
    return NewInboxEntry.dead(
        "deep:" + Integer.toHexString(part.hashCode()) + ":" + received.toEpochMilli(),
        WhatsAppElement.SOURCE,
        "{}",
        received,
        "nested too deeply");
  }

  private static NewInboxEntry deadPart(
      String kind, JsonNode part, Instant received, String reason) {
    if (MetaJson.isDeep(part)) {
      return tooDeep(part, received);
    }
    String text = MetaJson.write(part);
    return NewInboxEntry.dead(
        kind + ":" + Digest.sha256(text), WhatsAppElement.SOURCE, text, received, reason);
  }
}
