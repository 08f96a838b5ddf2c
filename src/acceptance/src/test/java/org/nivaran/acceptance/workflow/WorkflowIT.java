package org.nivaran.acceptance.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/**
 * Every move of the grievance's workflow, made through Jira, with what the desk does on the way.
 */
@Touches({
  "route",
  "start-clocks",
  "acknowledge",
  "send-to-department",
  "record-move",
  "pause-clocks",
  "resume-clocks",
  "stop-clocks",
  "tell-citizen",
  "ask-feedback",
  "transfer",
  "sla"
})
public class WorkflowIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final ZoneId DISTRICT = ZoneId.of("Asia/Kolkata");

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Graph graph = PRODUCT.graph();
  private final Jira operator = PRODUCT.as("operator");
  private final Jira officer = PRODUCT.as("phe");
  private final Citizen citizen = Citizen.fresh();

  @Test
  public void askingTheCitizenPausesTheClocksUntilTheAnswer() {
    String key = grievanceWithThePhe();
    move(officer, key, "Take up", "In Progress");

    ObjectNode body = JsonNodeFactory.instance.objectNode();
    assertMoved(officer.move(key, "Ask the citizen", body, "कौन सा हैंडपंप?"));
    assertThat(officer.status(key)).isEqualTo("Waiting for citizen");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(graph.sentTo(citizen))
                    .anyMatch(sent -> sent.path("body").toString().contains("कौन सा हैंडपंप?")));
    assertThat(operator.count("key = " + key + " AND slaState = paused")).isEqualTo(1);

    PRODUCT.line(1).text(citizen, "पंचायत भवन के पास वाला");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(officer.status(key)).isEqualTo("In Progress"));
    assertThat(operator.count("key = " + key + " AND slaState = paused")).isZero();
    assertThat(operator.comments(key)).anyMatch(text -> text.contains("पंचायत भवन के पास वाला"));
  }

  @Test
  public void aHoldPausesTheClocksAndEndsWithWork() {
    String key = grievanceWithThePhe();
    move(officer, key, "Take up", "In Progress");

    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put(officer.fieldId("Hold reason"), "Spare part ordered");
    fields.put(officer.fieldId("Review date"), LocalDate.now(DISTRICT).plusDays(30).toString());
    assertMoved(officer.move(key, "Put on hold", fields));
    assertThat(officer.status(key)).isEqualTo("On hold");
    assertThat(operator.count("key = " + key + " AND slaState = paused")).isEqualTo(1);

    move(officer, key, "Resume work", "In Progress");
    assertThat(operator.count("key = " + key + " AND slaState = running")).isEqualTo(1);
  }

  @Test
  public void aTransferGivesItToAnotherDepartment() {
    String key = grievanceWithThePhe();
    String due = officer.value(officer.issue(key), "Due").asText();

    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put(officer.fieldId("Department"), "panchayat");
    assertMoved(officer.move(key, "Transfer", fields, "It belongs to the panchayat"));

    JsonNode issue = operator.issue(key);
    assertThat(operator.value(issue, "Department").asText()).isEqualTo("panchayat");
    assertThat(operator.value(issue, "Due").asText()).isEqualTo(due);
    assertThat(PRODUCT.as("panchayat").moves(key)).contains("Take up");
    assertThat(PRODUCT.as("phe").http().get("/rest/api/2/issue/" + key).status()).isIn(403, 404);
  }

  @Test
  public void aReturnBringsItBackToTheDesk() {
    String key = grievanceWithThePhe();
    assertMoved(
        officer.move(key, "Return to desk", JsonNodeFactory.instance.objectNode(), "Not our pump"));

    JsonNode issue = operator.issue(key);
    assertThat(issue.at("/fields/status/name").asText()).isEqualTo("At desk");
    assertThat(operator.value(issue, "Department").asText()).isEqualTo("desk");
  }

  @Test
  public void resolvingStopsTheClocksAndAsksTheCitizen() {
    String key = grievanceWithThePhe();
    assertMoved(officer.resolve(key));

    JsonNode question = graph.awaitQuestion(citizen);
    assertThat(Graph.buttons(question)).hasSize(2);
    assertThat(operator.count("key = " + key + " AND slaState = running")).isZero();
    assertMoved(PRODUCT.as("nodal").move(key, "Close", JsonNodeFactory.instance.objectNode()));
    assertThat(operator.status(key)).isEqualTo("Closed");
  }

  @Test
  public void theClocksCanBeSearched() {
    String key = grievanceWithThePhe();
    assertThat(operator.count("key = " + key + " AND slaDue > now() AND slaLevel = 1"))
        .isEqualTo(1);
    assertThat(operator.count("key = " + key + " AND slaDue < now()")).isZero();
  }

  private String grievanceWithThePhe() {
    PRODUCT.line(1).text(citizen, "हमारे गांव का हैंडपंप खराब है " + citizen.token());
    String reference = graph.awaitReference(citizen);
    String key = Jira.keys(operator.search("Reference = \"" + reference + "\""));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(operator.status(key)).isEqualTo("With department"));
    assertThat(officer.moves(key)).doesNotHaveDuplicates();
    return key;
  }

  private static void move(Jira user, String key, String name, String expected) {
    assertMoved(user.move(key, name, JsonNodeFactory.instance.objectNode()));
    assertThat(user.status(key)).isEqualTo(expected);
  }

  private static void assertMoved(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }
}
