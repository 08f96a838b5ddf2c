package org.nivaran.jira.telephone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.jira.settings.PhoneLine;
import org.nivaran.jira.settings.PhoneLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what an exchange tells: checks who it is, stores it, and only then says yes. What it means
 * is found out later. Immutable; safe for many threads.
 */
public final class PhoneWebhook {

  private static final Logger log = LoggerFactory.getLogger(PhoneWebhook.class);

  private static final int LONGEST_KEPT = 20_000;

  /** Tells this node that there is something in the inbox. */
  @FunctionalInterface
  public interface Waker {
    /** Returns at once and never throws; what it fails to start, the sweep does later. */
    void wake();
  }

  /** What became of a request, and the status that makes the exchange do the right thing. */
  enum Receipt {
    /** Stored, or there already. */
    STORED(200),
    /** Neither the secret nor the signature is ours; nothing was stored. */
    DENIED(401),
    /** There is no such line; nothing was stored. */
    UNKNOWN_LINE(404),
    /** It could not be stored; the exchange may send it again. */
    NOT_STORED(503);

    private final int httpStatus;

    Receipt(int httpStatus) {
      this.httpStatus = httpStatus;
    }

    int httpStatus() {
      return httpStatus;
    }
  }

  /**
   * What is answered.
   *
   * @param xml whether the exchange wants to be told what to do next, which is nothing
   */
  record Answer(Receipt receipt, boolean xml) {}

  /**
   * A request as it came.
   *
   * @param url as it was called, without what stands behind the question mark
   * @param query what stands behind it, or null
   * @param form whether the body says that it is a form
   * @param signature as in its header, or null
   */
  record Request(
      String line,
      String secret,
      String url,
      @Nullable String query,
      byte[] body,
      boolean form,
      @Nullable String signature) {}

  private final PhoneLines lines;
  private final Inbox inbox;
  private final Waker waker;
  private final InstantSource time;

  public PhoneWebhook(PhoneLines lines, Inbox inbox, Waker waker, InstantSource time) {
    this.lines = lines;
    this.inbox = inbox;
    this.waker = waker;
    this.time = time;
  }

  /** Takes a request. Taking the same one again changes nothing. */
  Answer receive(Request request) {
    Optional<PhoneLine> line = line(request.line());
    List<String> secrets = line.map(PhoneLine::secrets).orElseGet(lines::allSecrets);
    if (!isOneOf(request.secret(), secrets)) {
      return new Answer(Receipt.DENIED, false);
    }
    if (line.isEmpty()) {
      return new Answer(Receipt.UNKNOWN_LINE, false);
    }
    if (!isSigned(line.get(), request)) {
      return new Answer(Receipt.DENIED, false);
    }
    Optional<Map<String, String>> fields = RequestFields.of(request.query(), request.body());
    Instant now = time.instant();
    NewInboxEntry entry;
    boolean xml = false;
    if (fields.isEmpty()) {
      entry = dead(request, now);
    } else {
      CallPayload payload = new CallPayload(line.get().line(), fields.get());
      xml = CallReader.preset(line.get(), payload) == CallPreset.TWILIO;
      entry = NewInboxEntry.of(payload.key(), CallPayload.SOURCE, payload.write(), now);
    }
    try {
      inbox.insertIfAbsent(entry);
    } catch (RuntimeException e) {
      log.error("a call on line {} could not be stored", line.get().line().value(), e);
      return new Answer(Receipt.NOT_STORED, xml);
    }
    waker.wake();
    return new Answer(Receipt.STORED, xml);
  }

  private static NewInboxEntry dead(Request request, Instant now) {
    // A database's text has no NUL.
    String text = new String(request.body(), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    String kept = text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT);
    return NewInboxEntry.dead(
        "phone-body:" + CallPayload.digest(request.line() + '\n' + text),
        CallPayload.SOURCE,
        kept,
        now,
        "neither a form nor JSON");
  }

  private static boolean isSigned(PhoneLine line, Request request) {
    String key = line.signingKey();
    if (key == null || key.isBlank()) {
      return true;
    }
    String known = line.publicUrl();
    String url = known == null || known.isBlank() ? request.url() : known;
    String whole = request.query() == null ? url : url + '?' + request.query();
    return TwilioSignature.isSigned(
        whole, request.body(), request.form(), request.signature(), key);
  }

  private Optional<PhoneLine> line(String name) {
    try {
      return lines.find(new LineId(name));
    } catch (IllegalArgumentException notALine) {
      return Optional.empty();
    }
  }

  /** The time it takes does not tell how much of a wrong secret was right. */
  private static boolean isOneOf(String given, List<String> secrets) {
    boolean same = false;
    for (String secret : secrets) {
      same |=
          !secret.isBlank()
              && MessageDigest.isEqual(
                  secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
    return same;
  }
}
