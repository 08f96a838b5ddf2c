package org.nivaran.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** Files of citizens: fetched from the Graph API, looked at, attached; and what is said in them. */
@Touches({"channel-panel", "gupshup"})
public class MediaIT {
  private static final String CHAT = "/sandbox/phone/api/chats/joseph/2/messages";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Jira operator = PRODUCT.as("operator");
  private final Jira admin = PRODUCT.as("admin");

  @Test
  public void aPhotoIsAttachedUnderANameOfOurs() {
    String token = Citizen.fresh().token();
    PRODUCT
        .anonymous()
        .postJson(
            CHAT,
            NODES.objectNode().put("kind", "sample-image").put("caption", "पुल टूटा है " + token))
        .expect(201);

    JsonNode issue = issueOf(token);
    JsonNode file = awaitFile(issue.path("key").asText(), "-image-");

    assertThat(file.path("filename").asText()).matches("RPR-[0-9]{4}-[0-9]{5}-.-image-[0-9]+.png");
    assertThat(file.path("mimeType").asText()).isEqualTo("image/png");
    assertThat(file.at("/author/name").asText()).isEqualTo("nivaran-bot");
  }

  @Test
  public void whatIsNoPictureIsShownToTheAdminAndNotAttached() {
    String token = Citizen.fresh().token();
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    PRODUCT
        .anonymous()
        .postJson(
            CHAT,
            NODES
                .objectNode()
                .put("kind", "media")
                .put("mimeType", "image/png")
                .put(
                    "base64",
                    Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
                .put("caption", "नाली जाम है " + token))
        .expect(201);

    JsonNode issue = issueOf(token);
    String id = issue.path("id").asText();
    JsonNode dead =
        await().atMost(PATIENCE).until(() -> deadFileOf(id), found -> !found.isMissingNode());
    assertThat(dead.path("reason").asText()).isEqualTo("type");
    String page = operator.http().get("/browse/" + issue.path("key").asText()).expect(200).body();
    assertThat(page).contains("nivaran-channel").contains("nivaran-again-form");
    assertThat(operator.comments(issue.path("key").asText()))
        .anyMatch(comment -> comment.contains("फ़ाइल नहीं मिल सकी"));

    String again =
        "/rest/nivaran/1.0/grievances/%s/media/%d/again"
            .formatted(reference(issue), dead.path("id").asLong());
    ObjectNode nothing = NODES.objectNode();
    assertThat(PRODUCT.anonymous().postJson(again, nothing).status()).isEqualTo(401);
    assertThat(PRODUCT.as("police").http().postJson(again, nothing).status()).isEqualTo(404);
    operator.http().postJson(again, nothing).expect(200);
    await().atMost(PATIENCE).until(() -> deadFileOf(id), found -> !found.isMissingNode());
  }

  @Test
  public void anOperatorWritesDownWhatIsSaid() {
    String token = Citizen.fresh().token();
    PRODUCT
        .anonymous()
        .postJson(
            CHAT, NODES.objectNode().put("kind", "text").put("text", "नई शिकायत: राशन " + token))
        .expect(201);
    String key = issueOf(token).path("key").asText();
    PRODUCT
        .anonymous()
        .postJson(
            CHAT,
            NODES
                .objectNode()
                .put("kind", "media")
                .put("mimeType", "audio/ogg")
                .put(
                    "base64",
                    Base64.getEncoder()
                        .encodeToString("OggS voice".getBytes(StandardCharsets.UTF_8))))
        .expect(201);
    String name = awaitFile(key, "-audio-").path("filename").asText();
    String id = name.substring(name.lastIndexOf('-') + 1, name.indexOf(".ogg"));
    String path =
        "/rest/nivaran/1.0/grievances/%s/media/%s/transcript"
            .formatted(reference(operator.issue(key)), id);
    ObjectNode body = NODES.objectNode().put("text", "राशन दो महीने से नहीं मिला");

    assertThat(put(PRODUCT.anonymous(), path, body)).isEqualTo(401);
    assertThat(put(PRODUCT.as("police").http(), path, body)).isEqualTo(404);
    assertThat(put(PRODUCT.as("food").http(), path, body)).isIn(403, 404);
    assertThat(put(operator.http(), path, body)).isEqualTo(200);

    assertThat(operator.http().get("/browse/" + key).expect(200).body())
        .contains("राशन दो महीने से नहीं मिला");
  }

  /** Gupshup signs nothing: the secret in the address is the proof. */
  @Test
  public void gupshupDeliversWithTheSecretOnly() {
    Citizen citizen = Citizen.fresh();
    String body =
        ("{\"app\":\"a\",\"timestamp\":1,\"version\":2,\"type\":\"message\",\"payload\":{\"id\":\"gs%s\","
                + "\"source\":\"%s\",\"type\":\"text\",\"payload\":{\"text\":\"हैंडपंप खराब है %s\"},"
                + "\"sender\":{\"phone\":\"%s\"}}}")
            .formatted(citizen.token(), citizen.address(), citizen.token(), citizen.address());
    String path = "/plugins/servlet/nivaran/gupshup/3/";
    assertThat(PRODUCT.anonymous().postJson(path + "wrong", body).status()).isEqualTo(404);
    assertThat(PRODUCT.anonymous().postJson(path, body).status()).isEqualTo(404);
    assertThat(PRODUCT.anonymous().get(path + "demo-verify-token").status()).isNotEqualTo(200);
    PRODUCT.anonymous().postJson(path + "demo-verify-token", body).expect(200);

    assertThat(issueOf(citizen.token()).path("key").asText()).startsWith("GRV-");
    assertThat(operator.count("text ~ \"" + citizen.token() + "\"")).isEqualTo(1);
  }

  @Test
  public void onlyAdminsSeeTheFilesOfAll() {
    String path = "/rest/nivaran/1.0/health/media/dead";
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(operator.http().get(path).status()).isEqualTo(403);
    assertThat(admin.http().get(path).expect(200).json().path("entries").isArray()).isTrue();
  }

  private static int put(Http http, String path, ObjectNode body) {
    return http.putJson(path, body).status();
  }

  private JsonNode issueOf(String token) {
    return await()
        .atMost(PATIENCE)
        .until(() -> operator.search("text ~ \"" + token + "\""), found -> !found.isEmpty())
        .get(0);
  }

  private JsonNode awaitFile(String key, String part) {
    return await().atMost(PATIENCE).until(() -> fileOf(key, part), found -> !found.isMissingNode());
  }

  private JsonNode fileOf(String key, String part) {
    JsonNode last = NODES.missingNode();
    for (JsonNode file : operator.issue(key).at("/fields/attachment")) {
      if (file.path("filename").asText().contains(part)) {
        last = file;
      }
    }
    return last;
  }

  private JsonNode deadFileOf(String issue) {
    List<JsonNode> found = new java.util.ArrayList<>();
    admin
        .http()
        .get("/rest/nivaran/1.0/health/media/dead")
        .expect(200)
        .json()
        .path("entries")
        .forEach(found::add);
    return found.stream()
        .filter(entry -> entry.path("issue").asText().equals(issue))
        .findFirst()
        .orElse(NODES.missingNode());
  }

  private String reference(JsonNode issue) {
    return operator.value(issue, "Reference").asText();
  }
}
