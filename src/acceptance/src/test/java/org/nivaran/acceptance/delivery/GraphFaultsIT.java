package org.nivaran.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.SharedProduct;

/** The Graph API fails in every way it can; the citizen is told once. */
public class GraphFaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Rule public final SharedProduct product = new SharedProduct();

  private final Citizen citizen = Citizen.fresh();

  @Test
  public void isTriedAgainWhenMetaIsDown() {
    fault("\"fault\":\"down\",\"times\":2");
    assertToldOnce();
  }

  @Test
  public void isTriedAgainWhenThereWereTooManyCalls() {
    fault("\"fault\":\"rate-limited\",\"times\":1");
    assertToldOnce();
  }

  @Test
  public void isTriedAgainAfterThePairLimit() {
    fault("\"fault\":\"error\",\"code\":131056,\"times\":1");
    assertToldOnce();
  }

  @Test
  public void isNotSentTwiceWhenTheAnswerIsLost() {
    fault("\"fault\":\"drop\",\"times\":1");
    assertToldOnce();
  }

  @Test
  public void isNotSentTwiceWhenTheAnswerIsLate() {
    fault("\"fault\":\"slow\",\"millis\":20000,\"times\":1");
    assertToldOnce();
  }

  @Test
  public void statusesMayComeInAnyOrderAndTwice() {
    product.graph().fault("{\"fault\":\"statuses\",\"order\":\"reversed\"}");
    assertToldOnce();
    product.graph().fault("{\"fault\":\"statuses\",\"order\":\"duplicated\"}");
    Citizen second = Citizen.fresh();
    line().text(second, "राशन नहीं मिला");
    product.graph().awaitReference(second);
  }

  /** The demonstration has no approved templates, so there is nothing to turn the message into. */
  @Test
  public void afterTwentyFourHoursWithoutAnApprovedTemplateItIsShownToTheAdmin() {
    product.graph().lastInbound(citizen, 1, Instant.now().minus(Duration.ofHours(25)));

    line().text(citizen, "हैंडपंप खराब है " + citizen.token());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(product.deskAs("admin").troubledOutbox())
                    .anyMatch(
                        entry ->
                            entry.path("reason").asText().startsWith("131047")
                                && entry.path("issue").asText().equals(issueId())));
    assertThat(product.graph().sentTo(citizen)).isEmpty();
  }

  @Test
  public void isGivenUpWhenTheCitizenCannotBeReached() {
    fault("\"fault\":\"error\",\"code\":131026");

    line().text(citizen, "हैंडपंप खराब है " + citizen.token());

    await()
        .atMost(PATIENCE)
        .until(
            () -> product.as("operator").count("text ~ \"" + citizen.token() + "\""),
            count -> count == 1);
    await()
        .during(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(product.graph().sentTo(citizen)).isEmpty());
  }

  private String issueId() {
    return product.as("operator").search("text ~ \"" + citizen.token() + "\"").stream()
        .map(issue -> issue.path("id").asText())
        .findFirst()
        .orElse("none");
  }

  private void assertToldOnce() {
    line().text(citizen, "हैंडपंप खराब है " + citizen.token());
    Graph graph = product.graph();
    await().atMost(PATIENCE).until(() -> graph.sentTo(citizen), sent -> !sent.isEmpty());
    await()
        .during(Duration.ofSeconds(8))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(graph.sentTo(citizen)).hasSize(1));
  }

  private WhatsApp line() {
    return product.line(1);
  }

  private void fault(String fault) {
    product.graph().fault("{" + fault + ",\"to\":\"" + citizen.address() + "\"}");
  }
}
