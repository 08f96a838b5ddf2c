package org.nivaran.jira.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Inbox;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Meta delivers: verifies it, splits it, stores all of it in one go, and only then says
 * yes. Immutable; safe for many threads.
 */
public final class WhatsAppWebhook {
  private static final Logger log = LoggerFactory.getLogger(WhatsAppWebhook.class);

  /** What became of a delivery, and the answer that makes Meta do the right thing. */
  public enum Receipt {
    /** Stored, or there already. */
    STORED(200),
    /** Nothing of it proves to come from Meta; nothing was stored. */
    UNSIGNED(401),
    /** There is no such line, or it has no secret; nothing was stored. */
    UNKNOWN_LINE(404),
    /** It could not be stored; Meta will send it again. */
    NOT_STORED(503);

    private final int httpStatus;

    Receipt(int httpStatus) {
      this.httpStatus = httpStatus;
    }

    public int httpStatus() {
      return httpStatus;
    }
  }

  private final Secrets secrets;
  private final SignatureVerifier signatures;
  private final WebhookSplitter splitter;
  private final Inbox inbox;
  private final InboxWaker waker;
  private final InstantSource time;

  public WhatsAppWebhook(
      Secrets secrets,
      SignatureVerifier signatures,
      WebhookSplitter splitter,
      Inbox inbox,
      InboxWaker waker,
      InstantSource time) {
    this.secrets = secrets;
    this.signatures = signatures;
    this.splitter = splitter;
    this.inbox = inbox;
    this.waker = waker;
    this.time = time;
  }

  /** Whether this is the line's verify token. False for a line that is not there. */
  public boolean isVerifiedBy(LineId line, String token) {
    return secrets
        .ofLine(line)
        .map(LineSecrets::verifyToken)
        .filter(expected -> !expected.isBlank() && isSame(expected, token))
        .isPresent();
  }

  /**
   * Takes a delivery. Taking the same one again changes nothing.
   *
   * @param line the one the address names; its secret must have signed the body
   * @param body the bytes exactly as they arrived
   * @param signature the header, or null if it was missing
   */
  public Receipt receive(LineId line, byte[] body, @Nullable String signature) {
    Optional<String> secret =
        secrets.ofLine(line).map(LineSecrets::appSecret).filter(known -> !known.isBlank());
    if (secret.isEmpty()) {
      return Receipt.UNKNOWN_LINE;
    }
    if (!signatures.isSigned(body, signature, secret.get())) {
      return Receipt.UNSIGNED;
    }
    List<NewInboxEntry> entries =
        splitter.split(body, time.instant(), phoneNumberId -> lineOf(phoneNumberId, secret.get()));
    try {
      inbox.insertAbsent(entries);
    } catch (RuntimeException e) {
      // Meta repeats whatever is not answered with 200, for days: this is the one way not to lose
      // it.
      log.error("{} elements for line {} could not be stored", entries.size(), line.value(), e);
      return Receipt.NOT_STORED;
    }
    waker.wake();
    return Receipt.STORED;
  }

  /** Who knows the secret of one app does not speak for the lines of another. */
  private Optional<LineId> lineOf(String phoneNumberId, String appSecret) {
    return secrets.ofAllLines().stream()
        .filter(line -> line.phoneNumberId().equals(phoneNumberId))
        .filter(line -> isSame(line.appSecret(), appSecret))
        .map(LineSecrets::line)
        .findFirst();
  }

  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
