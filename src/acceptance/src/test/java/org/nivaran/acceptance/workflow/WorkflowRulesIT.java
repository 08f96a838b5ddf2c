package org.nivaran.acceptance.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/**
 * What the workflow's conditions and validators let through, and what they say where they do not.
 */
@Touches({
  "is-department",
  "may-close",
  "hold-needs-review",
  "may-ask",
  "transfer-needs-reason",
  "resolution-fits-kind"
})
public class WorkflowRulesIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Jira operator = PRODUCT.as("operator");
  private final Jira officer = PRODUCT.as("phe");
  private final String reason = officer.fieldId("Hold reason");
  private final String review = officer.fieldId("Review date");

  @Test
  public void aHoldNeedsReasonAndReviewDate() {
    String key = atWork("Grievance");
    JsonNode errors = refused(officer.move(key, "Put on hold", NODES.objectNode()));
    assertThat(errors.path(reason).asText()).isEqualTo("Say why it has to wait, in a few words.");
    assertThat(errors.path(review).asText()).contains(TODAY.plusDays(1).toString());

    ObjectNode fields = NODES.objectNode().put(reason, "Spare part ordered");
    for (LocalDate day : List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(91))) {
      errors = refused(officer.move(key, "Put on hold", fields.put(review, day.toString())));
      assertThat(errors).hasSize(1);
      assertThat(errors.path(review).asText())
          .contains(TODAY.plusDays(1).toString())
          .contains(TODAY.plusDays(90).toString());
    }
    assertThat(officer.status(key)).isEqualTo("In Progress");
    fields.put(review, TODAY.plusDays(90).toString());
    officer.move(key, "Put on hold", fields).expect(204);
    assertThat(officer.status(key)).isEqualTo("On hold");
    assertThat(officer.value(officer.issue(key), "Review date").asText())
        .startsWith(TODAY.plusDays(90).toString());
  }

  @Test
  public void theThirdQuestionIsRefusedBeforeAnythingChanges() {
    String key = atWork("Grievance");
    ObjectNode nothing = NODES.objectNode();
    JsonNode errors = refused(officer.move(key, "Ask the citizen", nothing));
    assertThat(errors.path("comment").asText()).isEqualTo("Say what the citizen is asked.");
    ObjectNode late = NODES.objectNode().put(review, TODAY.plusDays(31).toString());
    errors = refused(officer.move(key, "Ask the citizen", late, "Which ward?"));
    assertThat(errors.path(review).asText()).contains("30 days");

    ObjectNode near = NODES.objectNode().put(review, TODAY.plusDays(3).toString());
    officer.move(key, "Ask the citizen", near, "Which ward?").expect(204);
    assertThat(officer.value(officer.issue(key), "Review date").asText())
        .startsWith(TODAY.plusDays(3).toString());
    officer.move(key, "Citizen answered", nothing).expect(204);
    assertThat(officer.value(officer.issue(key), "Review date").isNull()).isTrue();
    officer.move(key, "Ask the citizen", nothing, "Which street?").expect(204);
    assertThat(officer.value(officer.issue(key), "Review date").asText())
        .startsWith(TODAY.plusDays(7).toString());
    officer.move(key, "Citizen answered", nothing).expect(204);

    errors = refused(officer.move(key, "Ask the citizen", nothing, "Which house?"));
    assertThat(errors.path("comment").asText()).contains("2 times");
    assertThat(officer.status(key)).isEqualTo("In Progress");
    assertThat(officer.comments(key)).doesNotContain("Which house?");
  }

  @Test
  public void aTransferNeedsAReason() {
    String key = atWork("Grievance");
    ObjectNode fields = NODES.objectNode().put(officer.fieldId("Department"), "panchayat");
    assertThat(refused(officer.move(key, "Transfer", fields)).path("comment").asText())
        .contains("at least 5 characters");
    assertThat(refused(officer.move(key, "Transfer", fields, "no")).path("comment").asText())
        .contains("at least 5 characters");
    assertThat(
            refused(officer.move(key, "Return to desk", NODES.objectNode()))
                .path("comment")
                .asText())
        .isNotEmpty();
    officer.move(key, "Transfer", fields, "The pump is the panchayat's").expect(204);
    assertThat(operator.comments(key)).contains("The pump is the panchayat's");
  }

  @Test
  public void aResolutionFitsTheKind() {
    String key = atWork("Grievance");
    JsonNode errors = refused(officer.move(key, "Resolve", resolution("Demand noted")));
    assertThat(errors.path("resolution").asText())
        .contains("does not fit")
        .contains("Relief given");
    assertThat(operator.issue(key).at("/fields/resolution").isNull()).isTrue();
    officer.attachPhoto(key);
    officer.move(key, "Resolve", resolution("Relief given")).expect(204);

    String question = atWork("Information request");
    assertThat(refused(officer.move(question, "Resolve", resolution("Relief given")))).hasSize(1);
    officer.move(question, "Resolve", resolution("Information given")).expect(204);
  }

  @Test
  public void onlyWhoAnswersForItMayClose() {
    String key = atWork("Grievance");
    officer.resolve(key).expect(204);
    assertThat(officer.moves(key)).doesNotContain("Close");
    assertThat(operator.moves(key)).doesNotContain("Close");
    assertThat(PRODUCT.as("nodal").moves(key)).contains("Close");
    assertThat(PRODUCT.as("admin").moves(key)).contains("Close");
  }

  @Test
  public void onlyTheDepartmentAndTheDeskWorkOnIt() {
    String key = atWork("Grievance");
    assertThat(officer.moves(key)).contains("Put on hold", "Transfer", "Return to desk");
    assertThat(operator.moves(key)).contains("Put on hold");
    assertThat(PRODUCT.as("collector").moves(key)).doesNotContain("Put on hold", "Transfer");
  }

  private String atWork(String type) {
    String key =
        operator
            .create(type, "हैंडपंप", "हमारे गांव का हैंडपंप खराब है")
            .expect(201)
            .json()
            .path("key")
            .asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    officer.move(key, "Take up", NODES.objectNode()).expect(204);
    return key;
  }

  private static ObjectNode resolution(String name) {
    ObjectNode fields = NODES.objectNode();
    fields.putObject("resolution").put("name", name);
    return fields;
  }

  /** The fields that a refused move names. */
  private static JsonNode refused(Answer answer) {
    JsonNode problem = answer.expect(400).json();
    assertThat(problem.path("errorMessages")).as(answer.body()).isEmpty();
    return problem.path("errors");
  }
}
