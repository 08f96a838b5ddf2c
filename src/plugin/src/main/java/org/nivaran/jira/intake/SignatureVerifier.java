package org.nivaran.jira.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a body comes from who knows the app secret: HMAC-SHA256 over the bytes exactly as
 * they arrived. Immutable; safe for many threads.
 */
public final class SignatureVerifier {
  /** The header in which Meta sends the signature. */
  public static final String HEADER = "X-Hub-Signature-256";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";
  private static final Pattern HEADER_FORM = Pattern.compile(PREFIX + "[0-9a-fA-F]{64}");

  /**
   * Whether the body was signed with this secret. The time it takes does not tell how much of a
   * wrong signature was right.
   *
   * @param header {@code sha256=} and 64 hex digits; anything else, and null, is false
   */
  public boolean isSigned(byte[] body, @Nullable String header, String appSecret) {
    return header != null
        && HEADER_FORM.matcher(header).matches()
        && MessageDigest.isEqual(
            HexFormat.of().parseHex(header.substring(PREFIX.length())), sign(body, appSecret));
  }

  private static byte[] sign(byte[] body, String appSecret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
