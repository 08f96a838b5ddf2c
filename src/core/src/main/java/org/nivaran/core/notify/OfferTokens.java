package org.nivaran.core.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nivaran.core.grievance.IssueId;

/**
 * Writes and reads the payloads of what we offer, signed so that nobody can make one for somebody
 * else's grievance. Immutable; safe for many threads.
 */
public final class OfferTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "of1:";
  private static final int MAC_BYTES = 16;
  private static final Pattern FORM =
      Pattern.compile("of1:([A-Z]):(\\d{1,18}):([A-Za-z0-9_-]+):(.*)", Pattern.DOTALL);

  private final Supplier<byte[]> secret;

  /**
   * @param secret the same on every node and after a restart, at least 16 bytes; asked for when a
   *     token is written or read
   */
  public OfferTokens(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /** Whether a payload says that it is one of these. */
  public static boolean isOne(String payload) {
    return payload.startsWith(PREFIX);
  }

  /** The payload of an offer; empty if it would be longer than a row of a list may have. */
  public Optional<String> write(Offer offer) {
    String token =
        PREFIX
            + offer.kind().letter()
            + ":"
            + offer.about().value()
            + ":"
            + mac(offer.kind().letter(), offer.about().value(), offer.what())
            + ":"
            + offer.what();
    return token.length() <= MessageLimits.ROW_PAYLOAD ? Optional.of(token) : Optional.empty();
  }

  /** The offer in a payload; empty if it is not one of ours or was changed. */
  public Optional<Offer> read(String payload) {
    Matcher parts = FORM.matcher(payload);
    if (!parts.matches()) {
      return Optional.empty();
    }
    char letter = parts.group(1).charAt(0);
    long issue = Long.parseLong(parts.group(2));
    String what = parts.group(4);
    byte[] expected = mac(letter, issue, what).getBytes(StandardCharsets.US_ASCII);
    byte[] given = parts.group(3).getBytes(StandardCharsets.US_ASCII);
    if (issue == 0 || !MessageDigest.isEqual(expected, given)) {
      return Optional.empty();
    }
    return Arrays.stream(Offer.Kind.values())
        .filter(kind -> kind.letter() == letter)
        .findFirst()
        .map(kind -> new Offer(kind, new IssueId(issue), what));
  }

  private String mac(char letter, long issue, String what) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
      byte[] whole =
          mac.doFinal(
              (PREFIX + letter + ":" + issue + ":" + what).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, MAC_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
