package org.nivaran.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;
import org.nivaran.sandbox.testing.WebhookSigner;

/** Who may post to the WhatsApp webhook, and how Meta verifies its address. */
@Touches({"whatsapp", "records"})
public class WebhookSecurityIT {
  private static final WebhookSigner RIGHT = new WebhookSigner("demo-app-secret");
  private static final int FIVE_MB = 5 << 20;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final WhatsApp line = PRODUCT.line(1);

  @Test
  public void aPostWithoutSignatureIsTurnedAwayAndNotStored() {
    assertNotStored(WhatsApp::postUnsigned);
  }

  @Test
  public void aPostWithTheWrongSignatureIsTurnedAwayAndNotStored() {
    assertNotStored((whatsApp, body) -> whatsApp.post(body, new WebhookSigner("other").sign(body)));
  }

  @Test
  public void aPostWithAMalformedSignatureIsTurnedAwayAndNotStored() {
    assertNotStored((whatsApp, body) -> whatsApp.post(body, "sha256=zz"));
    assertNotStored((whatsApp, body) -> whatsApp.post(body, "sha256="));
    assertNotStored(
        (whatsApp, body) -> whatsApp.post(body, RIGHT.sign(body).substring("sha256=".length())));
    assertNotStored(
        (whatsApp, body) -> whatsApp.post(body, RIGHT.sign(body).replace("sha256=", "sha1=")));
  }

  @Test
  public void aBodyChangedAfterSigningIsTurnedAway() {
    assertNotStored(
        (whatsApp, body) -> {
          String signature = RIGHT.sign(body);
          byte[] rewritten =
              new String(body, StandardCharsets.US_ASCII)
                  .replace("\\u0936", "श")
                  .getBytes(StandardCharsets.UTF_8);
          return whatsApp.post(rewritten, signature);
        });
  }

  @Test
  public void aBodyOverTheLimitIsTurnedAway() {
    byte[] body = "x".repeat(FIVE_MB).getBytes(StandardCharsets.US_ASCII);

    assertThat(line.post(body).status()).isEqualTo(413);
  }

  @Test
  public void aBodyOfMetasLargestSizeIsTaken() {
    Citizen citizen = Citizen.fresh();
    String padding = " ".repeat((3 << 20) - 2000);
    byte[] envelope =
        line.envelope().text(citizen.sender(), Citizen.wamid(), Instant.now(), "पानी").bytes();
    byte[] body =
        (new String(envelope, StandardCharsets.US_ASCII) + padding)
            .getBytes(StandardCharsets.US_ASCII);

    line.post(body).expect(200);
    PRODUCT.graph().awaitReference(citizen);
  }

  @Test
  public void verificationAnswersTheBareChallenge() {
    Answer answer = line.verify("subscribe", "demo-verify-token", "chal<lenge> 42");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("chal<lenge> 42");
    assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT)).startsWith("text/plain");
  }

  @Test
  public void verificationWithTheWrongTokenOrModeIsRefused() {
    assertThat(line.verify("subscribe", "wrong", "42").status()).isEqualTo(403);
    assertThat(line.verify("unsubscribe", "demo-verify-token", "42").status()).isEqualTo(403);
    assertThat(PRODUCT.anonymous().get(line.path()).status()).isEqualTo(403);
  }

  @Test
  public void aLineThatDoesNotExistIsRefused() {
    WhatsApp nowhere = PRODUCT.line(9);

    assertThat(nowhere.verify("subscribe", "demo-verify-token", "42").status()).isIn(403, 404);
    assertThat(nowhere.post("{}".getBytes(StandardCharsets.US_ASCII)).status()).isIn(401, 404);
  }

  /** The same message, sent rightly afterwards, is the first of its id that the desk knows. */
  private void assertNotStored(BiFunction<WhatsApp, byte[], Answer> post) {
    Citizen forged = Citizen.fresh();
    byte[] body =
        line.envelope()
            .text(forged.sender(), Citizen.wamid(), Instant.now(), "शिकायत " + forged.token())
            .bytes();
    assertThat(post.apply(line, body).status()).isEqualTo(401);

    Citizen honest = Citizen.fresh();
    line.text(honest, "हैंडपंप खराब है");
    PRODUCT.graph().awaitReference(honest);
    assertThat(PRODUCT.graph().sentTo(forged)).isEmpty();
    assertThat(PRODUCT.as("operator").count("text ~ \"" + forged.token() + "\"")).isZero();
  }
}
