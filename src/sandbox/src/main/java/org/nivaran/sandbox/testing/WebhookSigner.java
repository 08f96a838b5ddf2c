package org.nivaran.sandbox.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhook bodies as Meta does: HMAC-SHA256 with the app secret over the bytes that are sent.
 *
 * <p>Immutable and thread safe.
 */
public final class WebhookSigner {
  /** The header that carries {@link #sign}'s answer. */
  public static final String HEADER = "X-Hub-Signature-256";

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param appSecret the app secret (neither the access token nor the verify token), not empty
   */
  public WebhookSigner(String appSecret) {
    this.key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The value of {@link #HEADER} for a body: {@code sha256=} and 64 lower-case hex digits. */
  public String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
