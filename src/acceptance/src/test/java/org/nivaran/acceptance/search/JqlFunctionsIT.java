package org.nivaran.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** The desk's functions in Jira's search find what the fields say, and only what one may see. */
@Touches({
  "overdue-grievances",
  "due-within",
  "on-hold-past-review",
  "at-level",
  "bounced-grievances",
  "awaiting-feedback",
  "my-posts"
})
public class JqlFunctionsIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Jira operator = PRODUCT.as("operator");
  private final Jira officer = PRODUCT.as("phe");
  private final Citizen citizen = Citizen.fresh();

  @Test
  public void findTheSameAsTheFields() {
    String key = withThePhe();
    // By number: Jira has a Due and a Level of its own.
    String due = field("Due");
    String level = field("Level");
    assertSame("id in overdueGrievances()", "resolution is EMPTY AND " + due + " < now()");
    assertSame(
        "id in dueWithin(\"52w\")",
        "resolution is EMPTY AND " + due + " >= now() AND " + due + " <= \"52w\"");
    assertSame("id in atLevel(1)", "resolution is EMPTY AND " + level + " = 1");
    assertSame("id in atLevel(2)", "resolution is EMPTY AND " + level + " = 2");
    assertThat(operator.count("key = " + key + " AND id in dueWithin(\"52w\")")).isEqualTo(1);
    assertThat(operator.count("key = " + key + " AND id in dueWithin(\"1m\")")).isZero();
    assertThat(operator.count("key = " + key + " AND id in atLevel(1)")).isEqualTo(1);
    assertThat(operator.count("key = " + key + " AND id not in atLevel(1)")).isZero();
  }

  @Test
  public void awaitingFeedbackEndsWithTheAnswer() {
    String key = withThePhe();
    officer.resolve(key).expect(204);
    String query = "key = " + key + " AND id in awaitingFeedback()";
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(operator.count(query)).isEqualTo(1));
    assertThat(operator.count("key = " + key + " AND id in atLevel(1)")).isZero();
    assertSame("id in awaitingFeedback()", "status = Resolved AND Satisfaction = Asked");
    PRODUCT.as("nodal").move(key, "Close", NODES.objectNode()).expect(204);
    assertThat(operator.count(query)).isZero();
  }

  @Test
  public void aGrievanceBouncesWithItsSecondTransfer() {
    String key = withThePhe();
    String query = "key = " + key + " AND id in bouncedGrievances()";
    transfer(officer, key, "panchayat");
    assertThat(operator.count(query)).isZero();
    transfer(PRODUCT.as("panchayat"), key, "pwd");
    assertThat(operator.count(query)).isEqualTo(1);
    assertThat(officer.count(query)).isZero();
    PRODUCT.as("pwd").resolve(key).expect(204);
    assertThat(operator.count(query)).isZero();
  }

  @Test
  public void aHoldIsNotPastItsReviewBeforeTheDay() {
    String key = withThePhe();
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);
    ObjectNode fields =
        NODES
            .objectNode()
            .put(officer.fieldId("Hold reason"), "Spare part ordered")
            .put(officer.fieldId("Review date"), tomorrow.toString());
    officer.move(key, "Take up", NODES.objectNode()).expect(204);
    officer.move(key, "Put on hold", fields).expect(204);
    assertThat(operator.count("key = " + key + " AND id in onHoldPastReview()")).isZero();
    assertThat(operator.count("key = " + key + " AND id not in onHoldPastReview()")).isEqualTo(1);
  }

  @Test
  public void myPostsAreMine() {
    String key = withThePhe();
    String query = "key = " + key + " AND id in myPosts()";
    assertThat(officer.count(query)).isEqualTo(1);
    assertThat(operator.count(query)).isZero();
  }

  @Test
  public void refuseWhatTheyCannotRead() {
    for (String query :
        List.of(
            "id in atLevel(9)",
            "id in atLevel()",
            "id in dueWithin(soon)",
            "id in overdueGrievances(1)")) {
      Answer refused = operator.http().get("/rest/api/2/search?jql=" + Http.encode(query));
      assertThat(refused.status()).as(query).isEqualTo(400);
      assertThat(refused.json().path("errorMessages")).as(query).isNotEmpty();
    }
    assertThat(
            operator
                .http()
                .get("/rest/api/2/search?jql=" + Http.encode("id in dueWithin(soon)"))
                .body())
        .contains("is not a length of time like 2d");
  }

  private void assertSame(String function, String fields) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(operator.count("project = GRV AND " + function))
                    .as(function)
                    .isEqualTo(operator.count("project = GRV AND " + fields)));
  }

  private String field(String name) {
    return "cf[" + operator.fieldId(name).replace("customfield_", "") + "]";
  }

  private static void transfer(Jira from, String key, String to) {
    ObjectNode fields = NODES.objectNode().put(from.fieldId("Department"), to);
    from.move(key, "Transfer", fields, "It belongs to somebody else").expect(204);
  }

  private String withThePhe() {
    PRODUCT.line(1).text(citizen, "हमारे गांव का हैंडपंप खराब है " + citizen.token());
    String reference = PRODUCT.graph().awaitReference(citizen);
    String key = Jira.keys(operator.search("Reference = \"" + reference + "\""));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(operator.status(key)).isEqualTo("With department"));
    return key;
  }
}
