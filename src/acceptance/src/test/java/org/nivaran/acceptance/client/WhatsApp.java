package org.nivaran.acceptance.client;

import java.time.Instant;
import org.nivaran.sandbox.testing.MetaEnvelope;
import org.nivaran.sandbox.testing.WebhookSigner;

/** Meta, posting to one of the demonstration's lines. Thread safe. */
public final class WhatsApp {
  private static final WebhookSigner SIGNER = new WebhookSigner("demo-app-secret");

  private final Http http;
  private final int line;

  public WhatsApp(Http http, int line) {
    this.http = http;
    this.line = line;
  }

  /** The webhook's path. */
  public String path() {
    return "/plugins/servlet/nivaran/whatsapp/" + line;
  }

  /** An empty envelope of this line. */
  public MetaEnvelope envelope() {
    return MetaEnvelope.ofDemoLine(line);
  }

  /** Sends a text as a new message, which must be taken; gives its id. */
  public String text(Citizen from, String text) {
    String wamid = Citizen.wamid();
    post(envelope().text(from.sender(), wamid, Instant.now(), text)).expect(200);
    return wamid;
  }

  /** Presses a button of a message that the desk sent; must be taken. */
  public void press(Citizen from, String message, String id, String title) {
    post(envelope().buttonReply(from.sender(), Citizen.wamid(), Instant.now(), message, id, title))
        .expect(200);
  }

  /** Posts an envelope, signed. */
  public Answer post(MetaEnvelope envelope) {
    return post(envelope.bytes());
  }

  /** Posts any bytes, signed. */
  public Answer post(byte[] body) {
    return post(body, SIGNER.sign(body));
  }

  /** Posts any bytes with any signature. */
  public Answer post(byte[] body, String signature) {
    return http.with(WebhookSigner.HEADER, signature).post(path(), body, "application/json");
  }

  /** Posts any bytes without a signature. */
  public Answer postUnsigned(byte[] body) {
    return http.post(path(), body, "application/json");
  }

  /** Meta's verification of the address. */
  public Answer verify(String mode, String token, String challenge) {
    return http.get(
        path()
            + "?hub.mode="
            + Http.encode(mode)
            + "&hub.verify_token="
            + Http.encode(token)
            + "&hub.challenge="
            + Http.encode(challenge));
  }
}
