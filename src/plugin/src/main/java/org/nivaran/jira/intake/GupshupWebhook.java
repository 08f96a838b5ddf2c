package org.nivaran.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Inbox;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Gupshup delivers: it signs nothing, so the last part of the address is a secret, the
 * line's verify token. Everything is stored before it is answered. Immutable; safe for many
 * threads.
 */
public final class GupshupWebhook {
  private static final Logger log = LoggerFactory.getLogger(GupshupWebhook.class);
  private static final int LONGEST_ID = 200;
  private static final int STORED = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_STORED = 503;

  private final Secrets secrets;
  private final Inbox inbox;
  private final InboxWaker waker;
  private final InstantSource time;

  public GupshupWebhook(Secrets secrets, Inbox inbox, InboxWaker waker, InstantSource time) {
    this.secrets = secrets;
    this.inbox = inbox;
    this.waker = waker;
    this.time = time;
  }

  /** Whether this is the line's secret. False for a line that is not there. */
  public boolean isKnown(LineId line, String secret) {
    return secrets
        .ofLine(line)
        .map(LineSecrets::verifyToken)
        .filter(expected -> !expected.isBlank() && isSame(expected, secret))
        .isPresent();
  }

  /**
   * Takes a delivery. Taking the same one again changes nothing.
   *
   * @return the HTTP status to answer with
   */
  public int receive(LineId line, String secret, byte[] body) {
    if (!isKnown(line, secret)) {
      return NOT_FOUND;
    }
    NewInboxEntry entry = entry(line, body, time.instant());
    try {
      inbox.insertAbsent(List.of(entry));
    } catch (RuntimeException e) {
      log.error("a delivery for line {} could not be stored", line.value(), e);
      return NOT_STORED;
    }
    waker.wake();
    return STORED;
  }

  private static NewInboxEntry entry(LineId line, byte[] body, Instant received) {
    JsonNode json;
    try {
      json = MetaJson.read(body);
    } catch (IOException e) {
      return dead(body, received, "not JSON");
    }
    if (!json.isObject() || MetaJson.isDeep(json)) {
      return dead(body, received, "not a Gupshup webhook");
    }
    ObjectNode stored = JsonNodeFactory.instance.objectNode().put(GupshupReader.LINE, line.value());
    stored.set(GupshupReader.BODY, json);
    NewInboxEntry entry =
        NewInboxEntry.of(
            key(line, json, body), GupshupReader.SOURCE, MetaJson.write(stored), received);
    return json.path("type").asText("").equals("message")
        ? entry.from(
            GupshupReader.sender(json.path("payload"))
                .map(CitizenAddress::of)
                .map(address -> Digest.sha256(address.person()))
                .orElse(null))
        : entry;
  }

  /** A message by its id; an event by what it tells of which message; anything else by itself. */
  private static String key(LineId line, JsonNode json, byte[] body) {
    JsonNode payload = json.path("payload");
    String id = payload.path("id").asText("");
    String type = json.path("type").asText("");
    boolean plain =
        !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!plain) {
      return "gs:" + Digest.sha256(body);
    }
    return type.equals("message")
        ? "gs:" + line.value() + ":" + id
        : "gs:" + Digest.sha256(line.value() + ":" + id + ":" + payload.path("type").asText(""));
  }

  private static NewInboxEntry dead(byte[] body, Instant received, String reason) {
    String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    return NewInboxEntry.dead(
        "gs:" + Digest.sha256(body), GupshupReader.SOURCE, text, received, reason);
  }

  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
