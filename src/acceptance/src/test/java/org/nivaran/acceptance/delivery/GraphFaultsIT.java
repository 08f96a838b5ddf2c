package org.nivaran.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.product.SharedProduct;

/**
 * The Graph API fails in every way it can; the citizen is told once. All faults happen at the same
 * time, each to a citizen of its own, because what they need is mostly waiting for the next try.
 */
public class GraphFaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private static final Map<Fault, Citizen> CITIZENS = new EnumMap<>(Fault.class);

  /** What goes wrong, as the stand-in is told it; the last one is not a fault but the time. */
  private enum Fault {
    DOWN("\"fault\":\"down\",\"times\":2"),
    TOO_MANY_CALLS("\"fault\":\"rate-limited\",\"times\":1"),
    PAIR_LIMIT("\"fault\":\"error\",\"code\":131056,\"times\":1"),
    ANSWER_LOST("\"fault\":\"drop\",\"times\":1"),
    ANSWER_LATE("\"fault\":\"slow\",\"millis\":21000,\"times\":1"),
    NO_TEMPLATE("\"fault\":\"error\",\"code\":132001"),
    NOT_ON_WHATSAPP("\"fault\":\"error\",\"code\":131026"),
    WRONG_TOKEN("\"fault\":\"error\",\"code\":190,\"times\":1"),
    WINDOW_SHUT("");

    private final String json;

    Fault(String json) {
      this.json = json;
    }
  }

  @BeforeClass
  public static void everythingGoesWrong() {
    Graph graph = PRODUCT.graph();
    for (Fault fault : Fault.values()) {
      Citizen citizen = Citizen.fresh();
      CITIZENS.put(fault, citizen);
      if (fault == Fault.WINDOW_SHUT) {
        graph.lastInbound(citizen, 1, Instant.now().minus(Duration.ofHours(25)));
      } else {
        graph.fault("{" + fault.json + ",\"to\":\"" + citizen.address() + "\"}");
      }
      // A stopped line holds up everybody on it.
      int line = fault == Fault.WRONG_TOKEN ? 4 : 1;
      PRODUCT.line(line).text(citizen, "हैंडपंप खराब है " + citizen.token());
    }
  }

  @Test
  public void isTriedAgainWhenMetaIsDown() {
    assertToldOnce(Fault.DOWN);
  }

  @Test
  public void isTriedAgainWhenThereWereTooManyCalls() {
    assertToldOnce(Fault.TOO_MANY_CALLS);
  }

  @Test
  public void isTriedAgainAfterThePairLimit() {
    assertToldOnce(Fault.PAIR_LIMIT);
  }

  @Test
  public void aStoppedLineGoesOnByItself() {
    assertToldOnce(Fault.WRONG_TOKEN);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        PRODUCT
                            .as("admin")
                            .http()
                            .get("/rest/nivaran/1.0/health")
                            .expect(200)
                            .json()
                            .path("stoppedLines")
                            .toString())
                    .doesNotContain("\"4\""));
  }

  @Test
  public void isNotSentTwiceWhenTheAnswerIsLost() {
    assertToldOnce(Fault.ANSWER_LOST);
  }

  @Test
  public void isNotSentTwiceWhenTheAnswerIsLate() {
    assertToldOnce(Fault.ANSWER_LATE);
  }

  @Test
  public void afterTwentyFourHoursItIsTurnedIntoATemplate() {
    assertToldOnce(Fault.WINDOW_SHUT);
    assertThat(
            PRODUCT
                .graph()
                .sentTo(CITIZENS.get(Fault.WINDOW_SHUT))
                .get(0)
                .at("/body/type")
                .asText())
        .isEqualTo("template");
  }

  @Test
  public void isShownToTheAdminWhenTheTemplateIsNotApproved() {
    assertGivenUp(Fault.NO_TEMPLATE, "132001");
  }

  @Test
  public void isGivenUpWhenTheCitizenCannotBeReached() {
    assertGivenUp(Fault.NOT_ON_WHATSAPP, "131026");
  }

  @Test
  public void statusesMayComeInAnyOrderAndTwice() {
    for (String order : new String[] {"reversed", "duplicated"}) {
      PRODUCT.graph().fault("{\"fault\":\"statuses\",\"order\":\"" + order + "\"}");
      Citizen citizen = Citizen.fresh();
      PRODUCT.line(1).text(citizen, "राशन नहीं मिला");
      PRODUCT.graph().awaitReference(citizen);
    }
  }

  private static void assertToldOnce(Fault fault) {
    Graph graph = PRODUCT.graph();
    Citizen citizen = CITIZENS.get(fault);
    await().atMost(PATIENCE).until(() -> graph.sentTo(citizen), sent -> !sent.isEmpty());
    await()
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(graph.sentTo(citizen)).hasSize(1));
  }

  /** The grievance is registered all the same, and an admin sees what did not go out, and why. */
  private static void assertGivenUp(Fault fault, String code) {
    Citizen citizen = CITIZENS.get(fault);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(PRODUCT.deskAs("admin").troubledOutbox())
                    .anyMatch(
                        entry ->
                            entry.path("reason").asText().startsWith(code)
                                && entry.path("issue").asText().equals(issueId(citizen))));
    assertThat(PRODUCT.graph().sentTo(citizen)).isEmpty();
  }

  private static String issueId(Citizen citizen) {
    return PRODUCT.as("operator").search("text ~ \"" + citizen.token() + "\"").stream()
        .map(issue -> issue.path("id").asText())
        .findFirst()
        .orElse("none");
  }
}
