package org.nivaran.acceptance.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** One grievance from the first message to the answer of the citizen, over HTTP. */
@Touches({"ask-feedback", "reopen"})
public class ConversationIT {
  private static final String PUMP = "हमारे गांव का हैंडपंप तीन दिन से खराब है ";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final WhatsApp line = PRODUCT.line(1);
  private final Graph graph = PRODUCT.graph();
  private final Jira operator = PRODUCT.as("operator");

  @Test
  public void oneMessageIsRegisteredRoutedTimedAndAcknowledged() {
    Citizen citizen = Citizen.fresh();
    line.text(citizen, PUMP + citizen.token());

    JsonNode issue = grievance(graph.awaitReference(citizen));

    assertThat(issue.at("/fields/issuetype/name").asText()).isEqualTo("Grievance");
    assertThat(text(issue, "Department")).isEqualTo("phe");
    assertThat(text(issue, "Channel")).isEqualToIgnoringCase("whatsapp");
    assertThat(text(issue, "Due")).isNotEmpty();
    assertThat(text(issue, "Citizen")).doesNotContain(citizen.address().substring(2));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(operator.status(issue.path("key").asText()))
                    .isEqualTo("With department"));
  }

  @Test
  public void aCitizenWithoutNumberIsAnsweredByUserId() {
    Citizen citizen = Citizen.withoutPhone();
    line.text(citizen, "स्ट्रीट लाइट बंद है " + citizen.token());
    graph.awaitReference(citizen);

    JsonNode body = graph.sentTo(citizen).get(0).path("body");
    assertThat(body.path("recipient").asText()).isEqualTo(citizen.sender().userId());
    assertThat(body.has("to")).isFalse();
  }

  @Test
  public void whatDoesNotFitAnyRuleStaysAtTheDesk() {
    Citizen citizen = Citizen.fresh();
    line.text(citizen, "xyzzy plugh " + citizen.token());

    JsonNode issue = grievance(graph.awaitReference(citizen));
    assertThat(text(issue, "Department")).isEqualTo("desk");
    assertThat(issue.at("/fields/status/name").asText()).isEqualTo("At desk");
  }

  @Test
  public void aSecondMessageJoinsTheOpenGrievance() {
    Citizen citizen = Citizen.fresh();
    line.text(citizen, PUMP + citizen.token());
    String reference = graph.awaitReference(citizen);
    String key = grievance(reference).path("key").asText();

    line.text(citizen, "बच्चे बीमार हो रहे हैं, जल्दी कीजिए");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(operator.comments(key))
                    .anyMatch(comment -> comment.contains("बच्चे बीमार हो रहे हैं")));
    assertThat(operator.count("text ~ \"" + citizen.token() + "\"")).isEqualTo(1);
  }

  @Test
  public void solvedClosesTheGrievance() {
    Citizen citizen = Citizen.fresh();
    String key = resolvedGrievanceOf(citizen);

    JsonNode question = graph.awaitQuestion(citizen);
    JsonNode yes = Graph.buttons(question).get(0);
    line.press(
        citizen, question.path("id").asText(), yes.path("id").asText(), yes.path("title").asText());

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(operator.status(key)).isEqualTo("Closed"));
  }

  @Test
  public void notSolvedBringsItBackOneLevelHigher() {
    Citizen citizen = Citizen.fresh();
    String key = resolvedGrievanceOf(citizen);
    JsonNode before = operator.issue(key);
    String due = text(before, "Due");

    JsonNode question = graph.awaitQuestion(citizen);
    JsonNode no = Graph.buttons(question).get(1);
    line.press(
        citizen, question.path("id").asText(), no.path("id").asText(), no.path("title").asText());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode issue = operator.issue(key);
              assertThat(issue.at("/fields/status/name").asText())
                  .isIn("Reopened", "With department");
              assertThat(operator.value(issue, "Level").asInt()).isEqualTo(2);
              assertThat(text(issue, "Satisfaction")).isEqualTo("Not satisfied");
              assertThat(issue.at("/fields/resolution").isNull()).isTrue();
            });
    assertThat(due).isNotEmpty();
  }

  @Test
  public void aForgedButtonChangesNothing() {
    Citizen citizen = Citizen.fresh();
    String key = resolvedGrievanceOf(citizen);
    JsonNode question = graph.awaitQuestion(citizen);
    String id = Graph.buttons(question).get(0).path("id").asText();
    Citizen other = Citizen.fresh();

    line.press(other, question.path("id").asText(), id.substring(0, id.length() - 1) + "x", "हाँ");
    line.press(citizen, question.path("id").asText(), "solved:1:0000", "हाँ");
    line.text(other, "स्ट्रीट लाइट बंद है");
    graph.awaitReference(other);

    assertThat(operator.status(key)).isEqualTo("Resolved");
  }

  private String resolvedGrievanceOf(Citizen citizen) {
    line.text(citizen, PUMP + citizen.token());
    String key = grievance(graph.awaitReference(citizen)).path("key").asText();
    Jira officer = PRODUCT.as("phe");
    await().atMost(PATIENCE).until(() -> officer.moves(key), moves -> moves.contains("Resolve"));
    officer.resolve(key).expect(204);
    assertThat(operator.status(key)).isEqualTo("Resolved");
    return key;
  }

  private JsonNode grievance(String reference) {
    List<JsonNode> found = operator.search("Reference = \"" + reference + "\"");
    assertThat(found).as(reference).hasSize(1);
    return found.get(0);
  }

  /** A field's value as text: selects are objects with {@code value}. */
  private String text(JsonNode issue, String field) {
    JsonNode value = operator.value(issue, field);
    return value.isObject() ? value.path("value").asText() : value.asText("");
  }
}
