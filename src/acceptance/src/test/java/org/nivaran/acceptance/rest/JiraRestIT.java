package org.nivaran.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;

/** An outside program uses Jira's own REST; the desk's rules work for it too. */
public class JiraRestIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Jira operator = PRODUCT.as("operator");

  @Test
  public void createsSearchesMovesAndComments() {
    String word = Citizen.fresh().token();
    Answer created =
        operator.create("Grievance", "हैंडपंप खराब " + word, "तीन दिन से हैंडपंप खराब है");
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String key = created.json().path("key").asText();
    assertThat(key).startsWith("GRV-");

    assertThat(Jira.keys(operator.search("project = GRV AND summary ~ \"" + word + "\"")))
        .isEqualTo(key);
    JsonNode issue = operator.issue(key);
    assertThat(operator.value(issue, "Reference").asText())
        .matches("RPR-[0-9]{4}-[0-9]{5}-[0-9A-Z]");
    assertThat(operator.value(issue, "Department").asText()).isEqualTo("phe");

    Jira officer = PRODUCT.as("phe");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    officer.move(key, "Take up", JsonNodeFactory.instance.objectNode()).expect(204);
    assertThat(officer.status(key)).isEqualTo("In Progress");
    officer.comment(key, "मैकेनिक भेजा गया").expect(201);
    assertThat(operator.comments(key)).contains("मैकेनिक भेजा गया");
    officer.resolve(key).expect(204);
    assertThat(operator.issue(key).at("/fields/resolution/name").asText())
        .isEqualTo("Relief given");
  }

  @Test
  public void demandsAndQuestionsAreKindsOfTheirOwn() {
    for (String type : List.of("Demand", "Information request", "Suggestion")) {
      Answer created = operator.create(type, "नया स्कूल चाहिए", "गाँव में स्कूल नहीं है");
      assertThat(created.status()).as(type + ": " + created.body()).isEqualTo(201);
      JsonNode issue = operator.issue(created.json().path("key").asText());
      assertThat(issue.at("/fields/issuetype/name").asText()).isEqualTo(type);
    }
  }

  @Test
  public void refusalsNameTheField() {
    Answer refused = operator.create("Grievance", "", "nothing");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/summary").asText()).isNotEmpty();
    assertThat(operator.http().get("/rest/api/2/issue/GRV-999999").status()).isEqualTo(404);
    assertThat(operator.http().get("/rest/api/2/search?jql=nonsense+%3D").status()).isEqualTo(400);
  }

  @Test
  public void needsALogIn() {
    assertThat(PRODUCT.anonymous().get("/rest/api/2/myself").status()).isEqualTo(401);
    assertThat(PRODUCT.anonymous().get("/rest/api/2/issue/GRV-1").status()).isIn(401, 404);
    assertThat(
            PRODUCT
                .anonymous()
                .with("Authorization", "Basic YWRtaW46YWRtaW4=")
                .get("/rest/api/2/myself")
                .status())
        .isEqualTo(403);
  }

  @Test
  public void takesPersonalAccessTokens() {
    Answer token =
        operator
            .http()
            .postJson(
                "/rest/pat/latest/tokens",
                JsonNodeFactory.instance.objectNode().put("name", "outside program"));
    assertThat(token.status()).as(token.body()).isIn(200, 201);

    Jira program = Jira.withToken(PRODUCT.base(), token.json().path("rawToken").asText());
    assertThat(program.http().get("/rest/api/2/myself").expect(200).json().path("name").asText())
        .isEqualTo("operator");
    Jira stranger = Jira.withToken(PRODUCT.base(), "nonsense");
    assertThat(stranger.http().get("/rest/api/2/myself").status()).isEqualTo(401);
  }

  @Test
  public void aDepartmentDoesNotSeeTheOthersGrievances() {
    String key =
        operator
            .create("Grievance", "हैंडपंप खराब", "हमारे गांव का हैंडपंप खराब है")
            .expect(201)
            .json()
            .path("key")
            .asText();

    assertThat(PRODUCT.as("phe").http().get("/rest/api/2/issue/" + key).status()).isEqualTo(200);
    assertThat(PRODUCT.as("police").http().get("/rest/api/2/issue/" + key).status()).isIn(403, 404);
    assertThat(PRODUCT.as("police").count("key = " + key)).isZero();
  }
}
