package org.nivaran.jira.signlanguage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pass that opens one video room to one interpreter for a short time: a JSON Web Token, signed
 * with HMAC-SHA256, with the claims that Jitsi's token module asks for.
 *
 * @param appId who vouches: {@code iss} and {@code aud}
 * @param domain whose rooms they are: {@code sub}
 * @param userId the key of the user, which Jitsi hands to the others in the room
 * @param from not before
 * @param until not after
 */
record RoomPass(
    String appId,
    String domain,
    String room,
    String userId,
    String userName,
    Instant from,
    Instant until) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /**
   * @param secret as the server has it; not empty
   */
  String signed(String secret) {
    String content = part(HEADER) + "." + part(claims());
    return content + "." + BASE64.encodeToString(mac(secret, content));
  }

  private String claims() {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims
        .put("aud", appId)
        .put("iss", appId)
        .put("sub", domain)
        .put("room", room)
        .put("nbf", from.getEpochSecond())
        .put("exp", until.getEpochSecond())
        .put("moderator", true);
    claims
        .putObject("context")
        .putObject("user")
        .put("id", userId)
        .put("name", userName)
        .put("moderator", true);
    return claims.toString();
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(String secret, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
