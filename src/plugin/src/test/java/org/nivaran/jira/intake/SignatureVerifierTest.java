package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class SignatureVerifierTest {
  private static final String SECRET = "demo-app-secret";

  private final SignatureVerifier verifier = new SignatureVerifier();

  @Test
  public void acceptsMetasAsciiEscapedHindiAsItArrived() {
    byte[] body = ascii("{\"text\":\"\\u0936\\u093f\\u0915\\u093e\\u092f\\u0924\"}");
    assertThat(verifier.isSigned(body, Signatures.of(body, SECRET), SECRET)).isTrue();
  }

  @Test
  public void refusesTheSameJsonWrittenAnew() {
    byte[] body = ascii("{\"text\":\"\\u0936\\u093f\"}");
    byte[] rewritten = "{\"text\":\"शि\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(verifier.isSigned(rewritten, Signatures.of(body, SECRET), SECRET)).isFalse();
  }

  @Test
  public void refusesAMissingHeader() {
    assertThat(verifier.isSigned(ascii("{}"), null, SECRET)).isFalse();
  }

  @Test
  public void refusesMalformedHeaders() {
    byte[] body = ascii("{}");
    String right = Signatures.of(body, SECRET);
    for (String header :
        new String[] {
          "",
          "sha256=",
          right.substring("sha256=".length()),
          right + "0",
          right.substring(0, right.length() - 1),
          right.replace("sha256=", "sha1=  "),
          right.substring(0, right.length() - 1) + "g",
          " " + right
        }) {
      assertThat(verifier.isSigned(body, header, SECRET)).as(header).isFalse();
    }
  }

  @Test
  public void refusesAnotherSecret() {
    byte[] body = ascii("{}");
    assertThat(verifier.isSigned(body, Signatures.of(body, "other"), SECRET)).isFalse();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
