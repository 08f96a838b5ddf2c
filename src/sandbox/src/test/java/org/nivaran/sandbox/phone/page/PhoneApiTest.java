package org.nivaran.sandbox.phone.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nivaran.sandbox.phone.PhoneServer.textTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.sandbox.phone.PhoneServer;
import org.nivaran.sandbox.phone.PhoneServer.Answer;
import org.nivaran.sandbox.testing.WebhookSigner;

public class PhoneApiTest {
  private static final String CHAT = "/sandbox/phone/api/chats/ramesh/1";
  private static final String RAMESH = "919100000102";
  private static final String TEXT = "{\"kind\":\"text\",\"text\":\"हैंडपंप <b>खराब</b> है\"}";
  private static final Map<String, String> TOKEN =
      Map.of("Authorization", "Bearer demo-access-token-1");

  @Rule public final PhoneServer server = new PhoneServer();

  @Test
  public void servesThePageAndWhatItNeedsWithoutLogin() {
    for (String path :
        new String[] {
          "/sandbox/phone",
          "/sandbox/phone/assets/phone.css",
          "/sandbox/phone/assets/phone.js",
          "/sandbox/phone/assets/words.js",
          "/sandbox/phone/assets/bubbles.js",
          "/sandbox/phone/assets/icon.svg",
          "/sandbox/phone/assets/sample.png"
        }) {
      HttpResponse<String> response = server.call("GET", path, "", Map.of());
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("script-src 'self'");
    }
    assertThat(
            server.call("GET", "/sandbox/phone/assets/../logback.xml", "", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  public void tellsTheDemonstrationsPeopleAndLines() {
    JsonNode directory = server.get("/sandbox/phone/api/directory").json();

    assertThat(directory.path("citizens")).hasSize(8);
    assertThat(directory.path("lines")).hasSize(4);
    assertThat(directory.path("citizens").findValues("phone"))
        .anyMatch(JsonNode::isNull)
        .anyMatch(JsonNode::isTextual);
  }

  @Test
  public void postsWhatACitizenWritesAsASignedWebhook() {
    Answer kept = server.post(CHAT.replace("/1", "/3") + "/messages", TEXT);

    assertThat(kept.status()).isEqualTo(201);
    await().untilAsserted(() -> assertThat(server.webhooks()).hasSize(1));
    PhoneServer.Webhook webhook = server.webhooks().get(0);
    assertThat(webhook.line()).isEqualTo("3");
    assertThat(webhook.signature())
        .isEqualTo(new WebhookSigner("demo-app-secret").sign(webhook.body()));
    JsonNode value = webhook.value();
    assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo("100000000000003");
    assertThat(value.at("/messages/0/id").asText()).isEqualTo(kept.json().path("id").asText());
    assertThat(value.at("/messages/0/text/body").asText()).isEqualTo("हैंडपंप <b>खराब</b> है");
    assertThat(value.at("/messages/0/from").asText()).isEqualTo(RAMESH);
    assertThat(value.at("/messages/0/from_user_id").asText()).isEqualTo("IN.20810000000102");
    assertThat(value.at("/contacts/0/profile/name").asText()).isEqualTo("रमेश साहू");
    for (byte b : webhook.body()) {
      assertThat(b).isBetween((byte) 0x20, (byte) 0x7e);
    }
  }

  @Test
  public void ticksOnceTwiceAndBlue() {
    server.refuseWebhooks(1);
    String id = server.post(CHAT + "/messages", TEXT).json().path("id").asText();

    await().untilAsserted(() -> assertThat(tickOf(id)).isEqualTo("sent"));
    assertThat(message(id).path("webhookStatus").asInt()).isEqualTo(503);
    await().untilAsserted(() -> assertThat(tickOf(id)).isEqualTo("delivered"));
    assertThat(message(id).path("attempts").asInt()).isEqualTo(2);
    Answer read =
        server.send(
            "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\""
                + id
                + "\"}");
    assertThat(read.json().path("success").asBoolean()).isTrue();
    assertThat(tickOf(id)).isEqualTo("read");
  }

  @Test
  public void deliversTwiceWhereAsked() {
    server.post(CHAT + "/messages", "{\"kind\":\"text\",\"text\":\"a\",\"copies\":2}");

    await().untilAsserted(() -> assertThat(server.webhooks()).hasSize(2));
    assertThat(server.webhooks().get(0).body()).isEqualTo(server.webhooks().get(1).body());
  }

  @Test
  public void pressesOnlyButtonsThatTheDeskSent() {
    server.post(CHAT + "/messages", TEXT);
    String asked =
        sent(
            "{\"messaging_product\":\"whatsapp\",\"to\":\"919100000102\",\"type\":\"interactive\","
                + "\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"हल हुआ?\"},\"action\":{"
                + "\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"yes:1\",\"title\":\"हाँ\"}}]}}}");

    assertThat(press(asked, "no:1").status()).isEqualTo(422);
    assertThat(press("wamid.unknown", "yes:1").status()).isEqualTo(422);
    assertThat(press(asked, "yes:1").status()).isEqualTo(201);
    await()
        .untilAsserted(
            () ->
                assertThat(server.webhooks())
                    .anySatisfy(
                        webhook -> {
                          JsonNode message = webhook.value().at("/messages/0");
                          assertThat(message.at("/interactive/button_reply/id").asText())
                              .isEqualTo("yes:1");
                          assertThat(message.at("/interactive/button_reply/title").asText())
                              .isEqualTo("हाँ");
                          assertThat(message.at("/context/id").asText()).isEqualTo(asked);
                          assertThat(message.at("/context/from").asText())
                              .isEqualTo("917710000001");
                        }));
  }

  @Test
  public void choosesRowsOfAList() {
    server.post(CHAT + "/messages", TEXT);
    String asked =
        sent(
            "{\"messaging_product\":\"whatsapp\",\"to\":\"919100000102\",\"type\":\"interactive\","
                + "\"interactive\":{\"type\":\"list\",\"body\":{\"text\":\"?\"},\"action\":{"
                + "\"button\":\"चुनें\",\"sections\":[{\"rows\":[{\"id\":\"r1\",\"title\":\"पानी\","
                + "\"description\":\"नल, हैंडपंप\"}]}]}}}");

    Answer chosen =
        server.post(
            CHAT + "/messages", "{\"kind\":\"row\",\"message\":\"" + asked + "\",\"id\":\"r1\"}");
    assertThat(chosen.json().at("/content/interactive/list_reply/description").asText())
        .isEqualTo("नल, हैंडपंप");
  }

  @Test
  public void showsTheDesksAnswersAndReportsThatTheyWereSeen() {
    server.post(CHAT + "/messages", TEXT);
    String answer = sent(textTo(RAMESH, "दर्ज हुई"));
    await().untilAsserted(() -> assertThat(server.statusesOf(answer)).contains("delivered"));

    long revision = server.get(CHAT).json().path("revision").asLong();
    assertThat(message(answer).path("mine").asBoolean()).isFalse();
    server.post(CHAT + "/seen", "{\"upTo\":" + revision + "}");
    server.post(CHAT + "/seen", "{\"upTo\":" + revision + "}");
    await()
        .untilAsserted(
            () ->
                assertThat(server.statusesOf(answer)).containsExactly("sent", "delivered", "read"));
    assertThat(server.get(CHAT + "?since=" + revision).json().path("messages")).hasSize(1);
  }

  @Test
  public void shutsTheWindowTwentyFourHoursLater() {
    server.post(CHAT + "/messages", TEXT);
    assertThat(server.get(CHAT).json().at("/window/open").asBoolean()).isTrue();

    Answer later = server.post(CHAT + "/later", "{\"hours\":24}");
    assertThat(later.json().at("/window/open").asBoolean()).isFalse();
    assertThat(server.send(textTo(RAMESH, "late")).errorCode()).isEqualTo(131047);
  }

  @Test
  public void sendsAPictureThatCanBeFetchedForFiveMinutes() {
    Answer kept =
        server.post(CHAT + "/messages", "{\"kind\":\"sample-image\",\"caption\":\"देखिए\"}");
    String id = kept.json().at("/content/image/id").asText();
    assertThat(kept.json().at("/content/image/caption").asText()).isEqualTo("देखिए");

    assertThat(server.call("GET", "/sandbox/graph/v26.0/" + id, "", Map.of()).statusCode())
        .isEqualTo(401);
    JsonNode media = media(id);
    assertThat(media.path("mime_type").asText()).isEqualTo("image/png");
    byte[] digest = Base64.getDecoder().decode(kept.json().at("/content/image/sha256").asText());
    assertThat(media.path("sha256").asText()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
    String url = media.path("url").asText().substring(server.base().toString().length());
    HttpResponse<String> downloaded = server.call("GET", url, "", TOKEN);
    assertThat(downloaded.statusCode()).isEqualTo(200);
    assertThat(downloaded.headers().firstValue("Content-Length").orElse(""))
        .isEqualTo(media.path("file_size").asText());
    assertThat(server.call("GET", url, "", Map.of()).statusCode()).isEqualTo(401);
    assertThat(server.call("GET", url.replace("sig=", "sig=0"), "", TOKEN).statusCode())
        .isEqualTo(404);
    server.setNow(server.now().plusSeconds(300));
    assertThat(server.call("GET", url, "", TOKEN).statusCode()).isEqualTo(404);
  }

  @Test
  public void takesOwnFilesOfTheKindsThatPhonesSend() {
    String png = "{\"kind\":\"media\",\"mimeType\":\"image/png\",\"base64\":\"AAAA\"}";
    assertThat(server.post(CHAT + "/messages", png).status()).isEqualTo(201);
    assertThat(server.post(CHAT + "/messages", png.replace("image/png", "text/html")).status())
        .isEqualTo(422);
    assertThat(server.post(CHAT + "/messages", png.replace("AAAA", "?")).status()).isEqualTo(422);
  }

  @Test
  public void takesOnlyJsonThatMakesSense() {
    assertThat(
            server
                .call("POST", CHAT + "/messages", TEXT, Map.of("Content-Type", "text/plain"))
                .statusCode())
        .isEqualTo(415);
    assertThat(server.post(CHAT + "/messages", "[]").status()).isEqualTo(400);
    assertThat(server.post(CHAT + "/messages", "{").status()).isEqualTo(400);
    assertThat(server.post(CHAT + "/messages", "{\"kind\":\"text\",\"text\":\" \"}").status())
        .isEqualTo(422);
    assertThat(
            server
                .post(
                    CHAT + "/messages", "{\"kind\":\"text\",\"text\":\"" + "x".repeat(4097) + "\"}")
                .status())
        .isEqualTo(422);
    assertThat(server.post(CHAT + "/messages", "{\"kind\":\"location\",\"latitude\":91}").status())
        .isEqualTo(422);
    assertThat(server.post("/sandbox/phone/api/chats/nobody/1/messages", TEXT).status())
        .isEqualTo(404);
    assertThat(server.post("/sandbox/phone/api/chats/ramesh/9/messages", TEXT).status())
        .isEqualTo(404);
    assertThat(server.get("/sandbox/phone/api/elsewhere").status()).isEqualTo(404);
  }

  private Answer press(String message, String id) {
    return server.post(
        CHAT + "/messages",
        "{\"kind\":\"button\",\"message\":\"%s\",\"id\":\"%s\"}".formatted(message, id));
  }

  private String sent(String json) {
    Answer answer = server.send(json);
    assertThat(answer.status()).as(answer.details()).isEqualTo(200);
    return answer.json().at("/messages/0/id").asText();
  }

  private JsonNode media(String id) {
    HttpResponse<String> response = server.call("GET", "/sandbox/graph/v26.0/" + id, "", TOKEN);
    assertThat(response.statusCode()).isEqualTo(200);
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(response.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonNode message(String id) {
    for (JsonNode message : server.get(CHAT).json().path("messages")) {
      if (message.path("id").asText().equals(id)) {
        return message;
      }
    }
    throw new AssertionError("No message " + id);
  }

  private String tickOf(String id) {
    return message(id).path("tick").asText();
  }
}
