package org.nivaran.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.product.SharedProduct;

/** The set-up over REST, on a desk that has been set up: it may be said again, and only rightly. */
public class SetupCallIT {
  private static final String PATH = "/rest/nivaran/1.0/setup";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Http admin = PRODUCT.as("admin").http();

  @Test
  public void sayingItAgainMakesNothing() {
    JsonNode result = admin.postJson(PATH, demo()).expect(200).json();
    assertThat(result.path("complete").asBoolean()).isTrue();
    List<String> created = new ArrayList<>();
    for (JsonNode item : result.path("items")) {
      if (item.path("state").asText().equals("created")) {
        created.add(item.path("item").asText());
      }
    }
    assertThat(result.path("items")).isNotEmpty();
    assertThat(created).isEmpty();
  }

  @Test
  public void whatIsNotJsonIsRefusedAsAWhole() {
    for (String body : List.of("", "{", "[]", "\"GRV\"", "{\"district\":")) {
      Answer answer = admin.postJson(PATH, body).expect(400);
      assertThat(answer.json().path("errorMessages")).as(body).isNotEmpty();
      assertThat(answer.json().path("errors")).as(body).isEmpty();
    }
  }

  @Test
  public void namesTheFieldThatIsMissing() {
    for (String field :
        List.of("district", "referencePrefix", "projectKey", "zone", "bot", "pack")) {
      ObjectNode wanted = demo();
      wanted.remove(field);
      assertWrong(wanted, field);
      wanted.put(field, 7);
      assertWrong(wanted, field);
    }
  }

  @Test
  public void namesTheFieldThatCannotBe() {
    assertWrong(demo().put("referencePrefix", "rpr"), "referencePrefix");
    assertWrong(demo().put("projectKey", "1;drop"), "projectKey");
    assertWrong(demo().put("zone", "Raipur/Station"), "zone");
    assertWrong(demo().put("pack", "../raipur"), "pack");
    assertWrong(demo().put("graphBaseUrl", 7), "graphBaseUrl");
    assertWrong(demo().put("graphBaseUrl", "file:///etc/passwd"), "graphBaseUrl");
    assertWrong(demo().put("phoneSecret", "short"), "phoneSecret");
    ObjectNode wanted = demo();
    ((ObjectNode) wanted.path("lines").path(1)).put("number", "07710000002");
    assertWrong(wanted, "lines[1].number");
  }

  @Test
  public void onlyAnAdministratorMaySayIt() {
    assertThat(PRODUCT.anonymous().postJson(PATH, demo()).status()).isEqualTo(401);
    assertThat(PRODUCT.anonymous().get(PATH).status()).isEqualTo(401);
    for (String user : List.of("operator", "nodal", "collector", "phe")) {
      Http other = PRODUCT.as(user).http();
      assertThat(other.postJson(PATH, demo()).status()).as(user).isEqualTo(403);
      assertThat(other.get(PATH).status()).as(user).isEqualTo(403);
    }
  }

  @Test
  public void tellsWhatStandsAndNoSecret() {
    Answer answer = admin.get(PATH).expect(200);
    assertThat(answer.json().path("complete").asBoolean()).isTrue();
    assertThat(answer.json().path("projectKey").asText()).isEqualTo("GRV");
    assertThat(answer.json().path("lines")).hasSize(4);
    assertThat(answer.body())
        .doesNotContain("demo-verify-token")
        .doesNotContain("demo-app-secret")
        .doesNotContain("demo-access-token")
        .doesNotContain("demo-phone-secret");
  }

  private void assertWrong(ObjectNode wanted, String field) {
    Answer answer = admin.postJson(PATH, wanted).expect(400);
    JsonNode errors = answer.json().path("errors");
    assertThat(errors.path(field).asText()).as(answer.body()).isNotEmpty();
    assertThat(errors).as(answer.body()).hasSize(1);
    assertThat(answer.body()).doesNotContain("demo-app-secret");
  }

  /** What the demonstration itself was set up with. */
  private static ObjectNode demo() {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted
        .put("district", "Raipur")
        .put("referencePrefix", "RPR")
        .put("projectKey", "GRV")
        .put("zone", "Asia/Kolkata")
        .put("bot", "nivaran-bot")
        .put("pack", "raipur")
        .put("graphBaseUrl", PRODUCT.base() + "/sandbox/graph")
        .put("phoneSecret", "demo-phone-secret");
    for (int line = 1; line <= 4; line++) {
      wanted
          .withArray("/lines")
          .addObject()
          .put("id", Integer.toString(line))
          .put("phoneNumberId", "10000000000000" + line)
          .put("number", "+91771000000" + line)
          .put("verifyToken", "demo-verify-token")
          .put("appSecret", "demo-app-secret")
          .put("accessToken", "demo-access-token-" + line);
    }
    return wanted;
  }
}
