package org.nivaran.sandbox.phone.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nivaran.sandbox.phone.PhoneServer.textTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.sandbox.phone.PhoneServer;
import org.nivaran.sandbox.phone.PhoneServer.Answer;
import org.nivaran.sandbox.testing.WebhookSigner;

public class GraphApiTest {
  private static final String GUEST = "919812345678";

  @Rule public final PhoneServer server = new PhoneServer();

  @Test
  public void answersAnAcceptedSendAsMetaDoes() {
    Answer answer = server.send(textTo("+91 98123-45678", "नमस्ते"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("messaging_product").asText()).isEqualTo("whatsapp");
    assertThat(answer.json().at("/contacts/0/input").asText()).isEqualTo("+91 98123-45678");
    assertThat(answer.json().at("/contacts/0/wa_id").asText()).isEqualTo(GUEST);
    assertThat(answer.json().at("/messages/0/id").asText()).startsWith("wamid.");
  }

  @Test
  public void reachesACitizenWithoutNumberByUserId() {
    write("radhika", 1);
    Answer answer =
        server.send(
            "{\"messaging_product\":\"whatsapp\",\"recipient\":\"IN.20810000000107\","
                + "\"type\":\"text\",\"text\":{\"body\":\"नमस्ते\"}}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/contacts/0/user_id").asText()).isEqualTo("IN.20810000000107");
    assertThat(answer.json().at("/contacts/0").has("wa_id")).isFalse();
  }

  @Test
  public void demandsTheTokenOfTheNumber() {
    String path = "/sandbox/graph/v26.0/100000000000001/messages";
    assertThat(sendWith(path, Map.of()).errorCode()).isEqualTo(190);
    assertThat(sendWith(path, Map.of()).status()).isEqualTo(401);
    assertThat(sendWith(path, Map.of("Authorization", "Bearer wrong")).status()).isEqualTo(401);
    Answer ofAnotherLine = sendWith(path, Map.of("Authorization", "Bearer demo-access-token-2"));
    assertThat(ofAnotherLine.status()).isEqualTo(403);
    assertThat(ofAnotherLine.errorCode()).isEqualTo(131005);
    Answer unknownNumber =
        sendWith(
            "/sandbox/graph/v26.0/999/messages",
            Map.of("Authorization", "Bearer demo-access-token-1"));
    assertThat(unknownNumber.errorCode()).isEqualTo(100);
    Answer unknownPath =
        sendWith(
            "/sandbox/graph/100000000000001/messages",
            Map.of("Authorization", "Bearer demo-access-token-1"));
    assertThat(unknownPath.errorCode()).isEqualTo(2500);
  }

  @Test
  public void refusesInMetasForm() {
    Answer answer = server.send("{\"to\":\"919812345678\"}");

    assertThat(answer.status()).isEqualTo(400);
    JsonNode error = answer.json().path("error");
    assertThat(error.path("type").asText()).isEqualTo("OAuthException");
    assertThat(error.path("message").asText()).isEqualTo("(#100) Invalid parameter");
    assertThat(error.at("/error_data/messaging_product").asText()).isEqualTo("whatsapp");
    assertThat(error.at("/error_data/details").asText()).contains("messaging_product");
    assertThat(error.path("fbtrace_id").asText()).isNotEmpty();
    assertThat(server.send("not json").errorCode()).isEqualTo(100);
    assertThat(server.send(textTo("12", "a")).errorCode()).isEqualTo(131009);
  }

  @Test
  public void doesNotReachWhoIsNotOnWhatsApp() {
    assertThat(server.send(textTo("917712345678", "landline")).errorCode()).isEqualTo(0);
    assertThat(server.send(textTo("911140001234", "landline")).errorCode()).isEqualTo(131026);
    server.fault("{\"fault\":\"not-on-whatsapp\",\"to\":\"919812345678\"}");
    assertThat(server.send(textTo(GUEST, "a")).errorCode()).isEqualTo(131026);
  }

  @Test
  public void shutsTheWindowAfterTwentyFourHoursExceptForTemplates() {
    String ramesh = "919100000102";
    assertThat(server.send(textTo(ramesh, "never wrote")).errorCode()).isEqualTo(131047);
    write("ramesh", 1);
    assertThat(server.send(textTo(ramesh, "now")).status()).isEqualTo(200);

    server.setNow(server.now().plus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(server.send(textTo(ramesh, "just in time")).status()).isEqualTo(200);
    server.setNow(server.now().plusSeconds(1));
    Answer late = server.send(textTo(ramesh, "late"));
    assertThat(late.errorCode()).isEqualTo(131047);
    assertThat(late.status()).isEqualTo(400);
    Answer template =
        server.send(
            "{\"messaging_product\":\"whatsapp\",\"to\":\"919100000102\",\"type\":\"template\","
                + "\"template\":{\"name\":\"ack\",\"language\":{\"code\":\"hi\"}}}");
    assertThat(template.status()).isEqualTo(200);
    assertThat(template.json().at("/messages/0/message_status").asText()).isEqualTo("accepted");
  }

  @Test
  public void theWindowIsOnesOwnForEachLine() {
    write("ramesh", 2);
    assertThat(server.send(textTo("919100000102", "from line 1")).errorCode()).isEqualTo(131047);
  }

  @Test
  public void strangersAreOpenUnlessSaidOtherwise() {
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
    server.fault("{\"fault\":\"strangers\",\"shut\":true}");
    assertThat(server.send(textTo(GUEST, "a")).errorCode()).isEqualTo(131047);
    assertThat(
            server
                .post(
                    "/sandbox/graph/windows",
                    "{\"to\":\"919812345678\",\"line\":\"1\",\"lastInboundAt\":\""
                        + server.now()
                        + "\"}")
                .status())
        .isEqualTo(204);
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
  }

  @Test
  public void tellsByServedWebhooksWhatBecameOfASend() {
    Answer answer =
        server.send(
            "{\"messaging_product\":\"whatsapp\",\"to\":\"919812345678\",\"type\":\"text\","
                + "\"text\":{\"body\":\"a\"},\"biz_opaque_callback_data\":\"ack:17\"}");
    String id = answer.json().at("/messages/0/id").asText();

    await()
        .untilAsserted(
            () -> assertThat(server.statusesOf(id)).containsExactly("sent", "delivered"));
    PhoneServer.Webhook webhook = server.webhooks().get(0);
    assertThat(webhook.line()).isEqualTo("1");
    assertThat(webhook.signature())
        .isEqualTo(new WebhookSigner("demo-app-secret").sign(webhook.body()));
    JsonNode status = webhook.value().at("/statuses/0");
    assertThat(status.path("recipient_id").asText()).isEqualTo(GUEST);
    assertThat(status.path("biz_opaque_callback_data").asText()).isEqualTo("ack:17");
    assertThat(webhook.value().has("contacts")).isFalse();
  }

  @Test
  public void repeatsAStatusUntilItIsTaken() {
    server.refuseWebhooks(1);
    String id = server.send(textTo(GUEST, "a")).json().at("/messages/0/id").asText();

    await()
        .untilAsserted(
            () -> assertThat(server.statusesOf(id)).containsExactly("sent", "sent", "delivered"));
  }

  @Test
  public void canReverseDoubleOrWithholdStatuses() {
    server.fault("{\"fault\":\"statuses\",\"order\":\"reversed\"}");
    String reversed = server.send(textTo(GUEST, "a")).json().at("/messages/0/id").asText();
    await()
        .untilAsserted(
            () -> assertThat(server.statusesOf(reversed)).containsExactly("delivered", "sent"));

    server.fault("{\"fault\":\"statuses\",\"order\":\"duplicated\"}");
    String doubled = server.send(textTo(GUEST, "a")).json().at("/messages/0/id").asText();
    await()
        .untilAsserted(
            () ->
                assertThat(server.statusesOf(doubled))
                    .containsExactly("sent", "sent", "delivered", "delivered"));
  }

  @Test
  public void refusesLateWhereAsked() {
    server.fault("{\"fault\":\"late-refusals\",\"on\":true}");
    Answer answer = server.send(textTo("911140001234", "landline"));
    assertThat(answer.status()).isEqualTo(200);
    String id = answer.json().at("/messages/0/id").asText();

    await().untilAsserted(() -> assertThat(server.statusesOf(id)).containsExactly("failed"));
    assertThat(server.webhooks().get(0).value().at("/statuses/0/errors/0/code").asInt())
        .isEqualTo(131026);
  }

  @Test
  public void isDownOrTooBusyAsOftenAsSaid() {
    server.fault("{\"fault\":\"down\",\"times\":2}");
    server.fault("{\"fault\":\"rate-limited\",\"times\":1}");
    server.fault("{\"fault\":\"error\",\"code\":131056,\"times\":1}");

    Answer down = server.send(textTo(GUEST, "a"));
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.json().at("/error/is_transient").asBoolean()).isTrue();
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(503);
    Answer busy = server.send(textTo(GUEST, "a"));
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.errorCode()).isEqualTo(130429);
    assertThat(server.send(textTo(GUEST, "a")).errorCode()).isEqualTo(131056);
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
    assertThat(server.get("/sandbox/graph/sent").json().path("sent")).hasSize(1);
  }

  @Test
  public void faultsCanConcernOnePersonAndBeCleared() {
    server.fault("{\"fault\":\"down\",\"to\":\"919812345678\"}");
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(503);
    assertThat(server.send(textTo("919812345679", "a")).status()).isEqualTo(200);
    server.call("DELETE", "/sandbox/graph/faults", "", Map.of());
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
  }

  @Test
  public void dropsTheConnectionAfterAccepting() {
    server.fault("{\"fault\":\"drop\",\"times\":1}");

    assertThatThrownBy(() -> server.send(textTo(GUEST, "a")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(server.get("/sandbox/graph/sent").json().path("sent")).isNotEmpty();
  }

  @Test
  public void answersLateAfterAcceptingAtOnce() {
    server.fault("{\"fault\":\"slow\",\"millis\":300,\"times\":1}");
    long before = System.nanoTime();

    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  public void limitsThePairRateWhereAsked() {
    server.fault("{\"fault\":\"pair-rate\",\"millis\":6000}");
    assertThat(server.send(textTo(GUEST, "a")).status()).isEqualTo(200);
    assertThat(server.send(textTo(GUEST, "b")).errorCode()).isEqualTo(131056);
    assertThat(server.send(textTo("919812345679", "b")).status()).isEqualTo(200);
    server.setNow(server.now().plusSeconds(6));
    assertThat(server.send(textTo(GUEST, "b")).status()).isEqualTo(200);
  }

  @Test
  public void listsWhatWasAcceptedForOnePersonAndForgetsIt() {
    server.send(textTo(GUEST, "one"));
    server.send(textTo("919812345679", "two"));

    JsonNode sent = server.get("/sandbox/graph/sent?to=919812345678").json().path("sent");
    assertThat(sent).hasSize(1);
    assertThat(sent.at("/0/body/text/body").asText()).isEqualTo("one");
    server.call("DELETE", "/sandbox/graph/sent", "", Map.of());
    assertThat(server.get("/sandbox/graph/sent").json().path("sent")).isEmpty();
  }

  @Test
  public void refusesUnknownFaults() {
    assertThat(server.post("/sandbox/graph/faults", "{\"fault\":\"earthquake\"}").status())
        .isEqualTo(400);
    assertThat(server.post("/sandbox/graph/faults", "nonsense").status()).isEqualTo(400);
    assertThat(server.post("/sandbox/graph/windows", "{\"to\":\"91\"}").status()).isEqualTo(400);
  }

  private Answer sendWith(String path, Map<String, String> headers) {
    var response = server.call("POST", path, textTo(GUEST, "a"), headers);
    try {
      return new Answer(
          response.statusCode(),
          new com.fasterxml.jackson.databind.ObjectMapper().readTree(response.body()));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String account, int line) {
    Answer answer =
        server.post(
            "/sandbox/phone/api/chats/" + account + "/" + line + "/messages",
            "{\"kind\":\"text\",\"text\":\"नमस्ते\"}");
    assertThat(answer.status()).isEqualTo(201);
  }
}
