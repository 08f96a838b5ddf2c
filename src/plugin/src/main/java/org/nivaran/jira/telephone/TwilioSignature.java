package org.nivaran.jira.telephone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request comes from who knows the auth token: HMAC-SHA1 over the address as Twilio
 * called it and the sorted fields of the form. A body that is no form is covered by its digest in
 * the address.
 */
final class TwilioSignature {

  static final String HEADER = "X-Twilio-Signature";

  private static final String ALGORITHM = "HmacSHA1";

  /**
   * Whether it was signed with this token. The time it takes does not tell how much of a wrong
   * signature was right.
   *
   * @param url as it was called, with what stands behind the question mark
   * @param header null is false
   */
  static boolean isSigned(
      String url, byte[] body, boolean form, @Nullable String header, String token) {
    if (header == null) {
      return false;
    }
    if (!form && body.length > 0 && !hasDigest(url, body)) {
      return false;
    }
    byte[] wanted = sign(url, form ? new String(body, StandardCharsets.UTF_8) : "", token);
    byte[] given;
    try {
      given = Base64.getDecoder().decode(header.strip());
    } catch (IllegalArgumentException e) {
      return false;
    }
    return MessageDigest.isEqual(wanted, given);
  }

  static byte[] sign(String url, String form, String token) {
    StringBuilder signed = new StringBuilder(url);
    Map<String, String> sorted = new TreeMap<>();
    if (!form.isEmpty()) {
      for (String pair : form.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        sorted.merge(
            name, equals < 0 ? "" : decoded(pair.substring(equals + 1)), (one, other) -> one);
      }
    }
    sorted.forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static boolean hasDigest(String url, byte[] body) {
    int at = url.indexOf("bodySHA256=");
    if (at < 0) {
      return false;
    }
    String said = url.substring(at + "bodySHA256=".length()).replaceFirst("&.*$", "");
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return MessageDigest.isEqual(digest, HexFormat.of().parseHex(said));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private TwilioSignature() {}
}
