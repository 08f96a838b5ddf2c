package org.nivaran.jira.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.telephone.CallStep;
import org.nivaran.core.testing.InMemoryInbox;
import org.nivaran.jira.settings.PhoneLines;

/** Who may tell about calls, and what is answered. */
public class PhoneWebhookTest {

  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final String URL = "https://desk.example/phone/1/a-good-secret";
  private static final String FORM =
      "CallSid=tw-1&AccountSid=AC1&CallStatus=ringing&From=%2B919812345678";

  private final InMemoryInbox inbox = new InMemoryInbox();

  @Test
  public void onlyWhoKnowsTheSecretIsHeard() {
    PhoneWebhook webhook = webhook(CallFixturesTest.oneLine("auto", ""));

    assertThat(receipt(webhook, "1", "wrong", FORM, null)).isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "1", "", FORM, null)).isEqualTo(PhoneWebhook.Receipt.DENIED);
    // Who does not know the secret does not learn which lines there are.
    assertThat(receipt(webhook, "9", "wrong", FORM, null)).isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "9", "a-good-secret", FORM, null))
        .isEqualTo(PhoneWebhook.Receipt.UNKNOWN_LINE);
    assertThat(receipt(webhook, "../1", "a-good-secret", FORM, null))
        .isEqualTo(PhoneWebhook.Receipt.UNKNOWN_LINE);
    assertThat(inbox.counts().waiting()).isZero();
    assertThat(receipt(webhook, "1", "a-good-secret", FORM, null))
        .isEqualTo(PhoneWebhook.Receipt.STORED);
  }

  @Test
  public void aSignatureIsAskedForWhereThereIsAKey() {
    PhoneWebhook webhook = webhook(CallFixturesTest.oneLine("twilio", "", "auth-token"));
    String good = Base64.getEncoder().encodeToString(TwilioSignature.sign(URL, FORM, "auth-token"));

    assertThat(receipt(webhook, "1", "a-good-secret", FORM, null))
        .isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "1", "a-good-secret", FORM, "AAAA"))
        .isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "1", "a-good-secret", FORM, "%%%"))
        .isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "1", "a-good-secret", FORM + "&Digits=1", good))
        .isEqualTo(PhoneWebhook.Receipt.DENIED);
    assertThat(receipt(webhook, "1", "a-good-secret", FORM, good))
        .isEqualTo(PhoneWebhook.Receipt.STORED);
  }

  @Test
  public void signsAsTwilioSays() {
    // The example of Twilio's documentation.
    String form =
        "Digits=1234&To=%2B18005551212&From=%2B14158675310&Caller=%2B14158675310&CallSid=CA1234567890ABCDE";
    assertThat(
            Base64.getEncoder()
                .encodeToString(
                    TwilioSignature.sign(
                        "https://example.com/myapp.php?foo=1&bar=2", form, "12345")))
        .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
  }

  @Test
  public void whatNobodyCanReadIsKeptAndAnswered() {
    PhoneWebhook webhook = webhook(CallFixturesTest.oneLine("auto", ""));
    for (String body : List.of("<xml/>", "{", "no equals sign", "\0\0")) {
      assertThat(receipt(webhook, "1", "a-good-secret", body, null))
          .isEqualTo(PhoneWebhook.Receipt.STORED);
    }
    assertThat(inbox.counts().dead()).isEqualTo(4);
  }

  @Test
  public void whatCannotBeStoredIsSentAgain() {
    Inbox away =
        (Inbox)
            Proxy.newProxyInstance(
                Inbox.class.getClassLoader(),
                new Class<?>[] {Inbox.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("the database is away");
                });
    PhoneWebhook webhook =
        new PhoneWebhook(
            CallFixturesTest.oneLine("auto", ""), away, () -> {}, InstantSource.fixed(NOW));
    assertThat(receipt(webhook, "1", "a-good-secret", FORM, null))
        .isEqualTo(PhoneWebhook.Receipt.NOT_STORED);
  }

  @Test
  public void anAdminsMappingCountsBeforeThePreset() {
    PhoneLines lines =
        CallFixturesTest.oneLine(
            "contract", "callId = kennung\nevent = was\nevent/klingelt = ringing\ncaller = wer");
    assertThat(
            receipt(
                webhook(lines),
                "1",
                "a-good-secret",
                "Kennung=k1&WAS=Klingelt&wer=9812345678",
                null))
        .isEqualTo(PhoneWebhook.Receipt.STORED);
    InboundElement element =
        new CallReader(lines).read(inbox.find(new InboxEntryId(1)).orElseThrow());
    assertThat(((InboundElement.Call) element).event().step()).isEqualTo(CallStep.RINGING);
    assertThat(((InboundElement.Call) element).event().call().id()).isEqualTo("k1");
  }

  private PhoneWebhook webhook(PhoneLines lines) {
    return new PhoneWebhook(lines, inbox, () -> {}, InstantSource.fixed(NOW));
  }

  private static PhoneWebhook.Receipt receipt(
      PhoneWebhook webhook, String line, String secret, String body, @Nullable String signature) {
    return webhook
        .receive(
            new PhoneWebhook.Request(
                line, secret, URL, null, body.getBytes(StandardCharsets.UTF_8), true, signature))
        .receipt();
  }
}
