package org.nivaran.core.feedback;

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
 * Writes and reads the end of the link by which a citizen answers: short enough for a variable of
 * an SMS, signed so that nobody can guess another's. Immutable; safe for many threads.
 */
public final class FeedbackLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 12;
  private static final Pattern FORM =
      Pattern.compile("([0-9a-z]{1,12})\\.([1-9][0-9]{0,3})\\.([A-Za-z0-9_-]{16})");

  private final Supplier<byte[]> secret;

  /**
   * @param secret gives the same on every node and after a restart, at least 16 bytes
   */
  public FeedbackLinks(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /** Which question a link asks. */
  public record Question(IssueId issue, int attempt) {}

  /** At most 34 characters. */
  public String write(Question question) {
    String plain = Long.toString(question.issue().value(), 36) + "." + question.attempt();
    return plain + "." + mac(plain);
  }

  /** The question of a link, or empty if it is none of ours. */
  public Optional<Question> read(String code) {
    Matcher parts = FORM.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String expected = mac(parts.group(1) + "." + parts.group(2));
    boolean genuine =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            parts.group(3).getBytes(StandardCharsets.US_ASCII));
    long issue = Long.parseLong(parts.group(1), 36);
    return genuine && issue > 0
        ? Optional.of(new Question(new IssueId(issue), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  private String mac(String plain) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
      byte[] whole = mac.doFinal(("link:" + plain).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, MAC_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
