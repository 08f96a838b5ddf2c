package org.nivaran.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.Test;

public class WebhookSignerTest {
  @Test
  public void signsAsTheHmacOfTheStandard() {
    // RFC 4231, test case 2.
    byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    assertThat(new WebhookSigner("Jefe").sign(body))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  public void theSameMessageWrittenInUtf8HasAnotherSignature() {
    MetaSender sender = MetaSender.of("919812345678", "IN.1", "आशा");
    byte[] escaped =
        MetaEnvelope.ofDemoLine(1).text(sender, "wamid.1", Instant.EPOCH, "शिकायत").bytes();
    byte[] rewritten =
        new String(escaped, StandardCharsets.US_ASCII)
            .replace("\\u0936", "श")
            .getBytes(StandardCharsets.UTF_8);
    WebhookSigner signer = new WebhookSigner("demo-app-secret");

    assertThat(signer.sign(rewritten)).isNotEqualTo(signer.sign(escaped));
    assertThat(signer.sign(escaped)).isEqualTo(signer.sign(escaped.clone()));
  }
}
