package org.nivaran.acceptance.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;

/** Clocks from outside: what a registration would get, counting anew, histories, levels. */
public class ClocksIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String API = "/rest/nivaran/1.0";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Jira operator = PRODUCT.as("operator");
  private final Jira officer = PRODUCT.as("phe");
  private final Http admin = PRODUCT.as("admin").http();

  @Test
  public void whatARegistrationWouldGetSaysWhichOneRowWins() {
    ObjectNode question = NODES.objectNode().put("category", "handpump");
    question.put("at", "2026-11-24T02:00:00+05:30");
    JsonNode answer = foreseen(question);

    assertThat(answer.path("department").asText()).isEqualTo("phe");
    JsonNode citizen = clock(answer, "citizen");
    assertThat(citizen.path("rule").asText()).isEqualTo("category handpump");
    assertThat(citizen.path("passedOver").size()).isPositive();
    assertThat(citizen.path("explanation").size()).isGreaterThan(2);
    // Nobody is there at two in the night: it counts from the opening.
    question.put("at", "2026-11-24T10:00:00+05:30");
    assertThat(clock(foreseen(question), "citizen").path("due")).isEqualTo(citizen.path("due"));

    JsonNode urgent = foreseen(NODES.objectNode().put("priority", "urgent"));
    assertThat(clock(urgent, "citizen").path("rule").asText()).isNotEmpty();
    Answer refused =
        operator
            .http()
            .postJson(API + "/clocks/registered-now", NODES.objectNode().put("kind", "moon"));
    assertThat(refused.expect(400).json().at("/errors/kind").asText()).contains("moon");
  }

  @Test
  public void neitherACommentNorAnEditNorATransferResetsAClock() {
    String key = grievance();
    String due = due(key);
    officer.comment(key, "Went there, will come again").expect(201);
    ObjectNode edit = NODES.objectNode();
    edit.putObject("fields").put("summary", "Another summary");
    assertThat(operator.http().putJson("/rest/api/2/issue/" + key, edit).status()).isEqualTo(204);
    assertThat(due(key)).isEqualTo(due);
    ObjectNode to = NODES.objectNode().put(officer.fieldId("Department"), "panchayat");
    officer.move(key, "Transfer", to, "The pump is the panchayat's").expect(204);
    assertThat(due(key)).isEqualTo(due);
    JsonNode clocks =
        PRODUCT.deskAs("operator").grievance(reference(key)).expect(200).json().path("clocks");
    assertThat(dues(clocks)).filteredOn(each -> each.startsWith("DEPARTMENT")).hasSize(2);
    assertThat(dues(clocks)).filteredOn(each -> each.startsWith("CITIZEN")).hasSize(1);
  }

  @Test
  public void countingAnewIsPreviewedAndAppliedWithAReason() {
    grievance();
    String path = API + "/clocks/recalculation";
    JsonNode plan = admin.postJson(path + "/preview", NODES.objectNode()).expect(200).json();
    assertThat(plan.path("looked").asLong()).isPositive().isEqualTo(plan.path("open").asLong());
    assertThat(plan.path("later").asLong() + plan.path("earlier").asLong()).isZero();
    assertThat(
            admin
                .postJson(path, NODES.objectNode())
                .expect(400)
                .json()
                .at("/errors/reason")
                .asText())
        .isNotEmpty();

    String why = "Test of the recalculation " + System.nanoTime();
    admin.postJson(path, NODES.objectNode().put("reason", why)).expect(202);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              JsonNode last = admin.get(path).expect(200).json().at("/latest/0");
              assertThat(last.path("reason").asText()).isEqualTo(why);
              assertThat(last.path("state").asText()).isEqualTo("finished");
              assertThat(last.path("failed").asLong()).isZero();
              assertThat(last.path("looked").asLong()).isPositive();
            });
    for (String step : List.of("stop", "continue", "end")) {
      assertThat(admin.postJson(path + "/" + step, NODES.objectNode()).status())
          .as(step)
          .isEqualTo(409);
    }
  }

  @Test
  public void clocksToldFromTheExportedHistoryAreDueAtTheSameTimes() {
    String key = grievance();
    officer.move(key, "Take up", NODES.objectNode()).expect(204);
    officer.move(key, "Ask the citizen", NODES.objectNode(), "Which ward?").expect(204);
    officer.move(key, "Citizen answered", NODES.objectNode()).expect(204);
    String reference = reference(key);
    JsonNode stored = PRODUCT.deskAs("operator").grievance(reference).expect(200).json();

    JsonNode file = admin.get(API + "/clocks/history?reference=" + reference).expect(200).json();
    assertThat(file.path("events").size()).isGreaterThan(6);
    JsonNode told =
        admin
            .postJson(API + "/clocks/history/replay", (ObjectNode) file)
            .expect(200)
            .json()
            .path("clocks");
    assertThat(dues(told)).isEqualTo(dues(stored.path("clocks")));
    told.forEach(clock -> assertThat(clock.path("agrees").asBoolean()).isTrue());

    ObjectNode one = NODES.objectNode().put("reference", reference);
    JsonNode checked = admin.postJson(API + "/clocks/history/rebuild", one).expect(200).json();
    assertThat(checked.path("looked").asInt()).isEqualTo(1);
    assertThat(checked.path("wrong").asInt()).isZero();
    JsonNode all =
        admin.postJson(API + "/clocks/history/check", NODES.objectNode()).expect(200).json();
    assertThat(all.path("looked").asInt()).isPositive();
    assertThat(all.path("wrong").asInt()).as(all.toString()).isZero();

    Answer table = admin.get(API + "/clocks/history?format=csv&reference=" + reference);
    assertThat(table.expect(200).body()).contains("due_before").contains("Which ward?");
    assertThat(admin.get(API + "/clocks/history?format=csv").expect(200).body())
        .contains(reference);
  }

  @Test
  public void onlyNodalOfficersAndHeadsLowerTheLevel() {
    String key = grievance();
    String path = API + "/grievances/" + reference(key) + "/level";
    ObjectNode back = NODES.objectNode().put("level", 1).put("reason", "Settled with the officer");
    assertThat(PRODUCT.anonymous().postJson(path, back).status()).isEqualTo(401);
    assertThat(PRODUCT.as("police").http().postJson(path, back).status()).isEqualTo(404);
    assertThat(operator.http().postJson(path, back).status()).isEqualTo(403);
    officer.resolve(key).expect(204);
    Jira nodal = PRODUCT.as("nodal");
    nodal.move(key, "Reopen", NODES.objectNode()).expect(204);
    assertThat(operator.value(operator.issue(key), "Level").asInt()).isEqualTo(2);
    // It goes to its department by itself.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));

    JsonNode errors =
        nodal
            .http()
            .postJson(path, NODES.objectNode().put("level", 1))
            .expect(400)
            .json()
            .path("errors");
    assertThat(errors.path("reason").asText()).isNotEmpty();
    nodal.http().postJson(path, back).expect(200);
    assertThat(operator.value(operator.issue(key), "Level").asInt()).isEqualTo(1);
    assertThat(operator.count("key = " + key + " AND slaLevel = 1")).isEqualTo(1);
    List<String> changes = new ArrayList<>();
    operator
        .http()
        .get("/rest/api/2/issue/" + key + "?expand=changelog")
        .expect(200)
        .json()
        .at("/changelog/histories")
        .forEach(
            change ->
                change
                    .path("items")
                    .forEach(
                        item ->
                            changes.add(
                                item.path("field").asText()
                                    + " by "
                                    + change.at("/author/name").asText())));
    assertThat(changes).contains("Level by nodal");
    assertThat(nodal.http().postJson(path, back).expect(400).json().at("/errors/level").asText())
        .contains("L1");
    assertThat(
            admin
                .get(API + "/clocks/history?format=csv&reference=" + reference(key))
                .expect(200)
                .body())
        .contains("LOWERED")
        .contains("Settled with the officer");
  }

  @Test
  public void aDeletedIssueIsInNoFigureAndItsClocksStandStill() {
    String key = grievance();
    String reference = reference(key);
    assertThat(operator.http().delete("/rest/api/2/issue/" + key).status()).isEqualTo(403);
    assertThat(PRODUCT.deskAs("operator").grievance(reference).status()).isEqualTo(200);

    assertThat(admin.delete("/rest/api/2/issue/" + key).status()).isEqualTo(204);

    assertThat(PRODUCT.deskAs("operator").grievance(reference).status()).isEqualTo(404);
    // Jira tells it after its answer.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(admin.get(API + "/clocks/history?format=csv").expect(200).body().lines())
                    .anyMatch(
                        line ->
                            line.contains("the issue was deleted in Jira")
                                && line.contains("STOPPED")
                                && line.contains("admin")));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              // Who sees the confidential ones too, as the figures do.
              Jira collector = PRODUCT.as("collector");
              JsonNode day = PRODUCT.deskAs("collector").day();
              assertThat(day.path("open").asInt())
                  .as("open")
                  .isEqualTo(collector.count("project = GRV AND resolution IS EMPTY"));
              assertThat(day.path("in").asInt())
                  .as("in")
                  .isEqualTo(
                      collector.count(
                          "project = GRV AND created >= \"" + day.path("date").asText() + '"'));
            });
  }

  private String grievance() {
    String key =
        operator
            .create("Grievance", "हैंडपंप", "हमारे गांव का हैंडपंप खराब है")
            .expect(201)
            .json()
            .path("key")
            .asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    return key;
  }

  private String due(String key) {
    return operator.value(operator.issue(key), "Due").asText();
  }

  private String reference(String key) {
    return operator.value(operator.issue(key), "Reference").asText();
  }

  private JsonNode foreseen(ObjectNode question) {
    return operator.http().postJson(API + "/clocks/registered-now", question).expect(200).json();
  }

  private static JsonNode clock(JsonNode answer, String kind) {
    for (JsonNode clock : answer.path("clocks")) {
      if (clock.path("kind").asText().equals(kind)) {
        return clock;
      }
    }
    throw new AssertionError("no clock " + kind + " in " + answer);
  }

  private static List<String> dues(JsonNode clocks) {
    List<String> dues = new ArrayList<>();
    clocks.forEach(
        clock ->
            dues.add(
                clock.path("kind").asText().replace('-', '_').toUpperCase(java.util.Locale.ROOT)
                    + clock.path("cycle").asInt()
                    + clock.path("due").asText()));
    dues.sort(java.util.Comparator.naturalOrder());
    return dues;
  }
}
