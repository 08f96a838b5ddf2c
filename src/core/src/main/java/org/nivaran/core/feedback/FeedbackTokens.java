package org.nivaran.core.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nivaran.core.grievance.IssueId;

/**
 * Writes and reads the payloads of feedback buttons, signed so that nobody can make one for
 * somebody else's grievance. Immutable; safe for many threads.
 */
public final class FeedbackTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 16;
  private static final int MAC_BYTES = 16;
  private static final Pattern FORM =
      Pattern.compile("fb1:([SN]):(\\d{1,18}):(\\d{1,9}):([A-Za-z0-9_-]+)");

  private final Supplier<byte[]> secret;

  /**
   * Tokens of a secret.
   *
   * @param secret the same on every node and after a restart
   * @throws IllegalArgumentException if it has less than 16 bytes
   */
  public FeedbackTokens(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException("the secret is too short");
    }
    byte[] kept = secret.clone();
    this.secret = () -> kept;
  }

  /**
   * Tokens of a secret that is not known yet, and asked for when a token is written or read.
   *
   * @param secret gives the same on every node and after a restart, at least 16 bytes
   */
  public FeedbackTokens(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /** What a payload turned out to be. */
  public sealed interface Reading {

    /** One of ours. */
    record Genuine(FeedbackToken token) implements Reading {}

    /** Looks like one of ours, and is not. */
    record Forged() implements Reading {}

    /** Something else. */
    record Foreign() implements Reading {}
  }

  /** The payload of a button, at most 80 characters. */
  public String write(FeedbackToken token) {
    String signed =
        "fb1:%s:%d:%d"
            .formatted(
                token.answer() == FeedbackAnswer.SOLVED ? "S" : "N",
                token.issue().value(),
                token.attempt());
    return signed + ":" + mac(signed);
  }

  /** Reads a payload. */
  public Reading read(String payload) {
    Matcher parts = FORM.matcher(payload);
    if (!parts.matches()) {
      return payload.startsWith("fb1:") ? new Reading.Forged() : new Reading.Foreign();
    }
    String expected = mac(payload.substring(0, payload.lastIndexOf(':')));
    long issue = Long.parseLong(parts.group(2));
    if (issue == 0 || !isSame(expected, parts.group(4))) {
      return new Reading.Forged();
    }
    return new Reading.Genuine(
        new FeedbackToken(
            parts.group(1).equals("S") ? FeedbackAnswer.SOLVED : FeedbackAnswer.NOT_SOLVED,
            new IssueId(issue),
            Integer.parseInt(parts.group(3))));
  }

  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
      byte[] whole = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, MAC_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
