package org.nivaran.acceptance.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.OwnProduct;

/** {@code kill -9} at any moment loses no message, doubles no grievance and no acknowledgement. */
public class KillIT {
  @Rule public final OwnProduct product = new OwnProduct();

  @Test
  public void betweenTheAnswerAndTheRegistration() {
    List<Citizen> citizens = write(6);
    product.killAndRestart();

    assertEachRegisteredOnce(citizens);
  }

  @Test
  public void inTheMiddleOfTheWorkAgainAndAgain() {
    List<Citizen> citizens = new ArrayList<>();
    for (int millis : new int[] {40, 200, 500}) {
      citizens.addAll(write(4));
      CompletableFuture.runAsync(
              () -> product.process().kill(),
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
          .join();
      product.killAndRestart();
    }

    assertEachRegisteredOnce(citizens);
  }

  @Test
  public void anEndInGoodOrderLosesNothingEither() {
    List<Citizen> citizens = write(6);
    product.restart();

    assertEachRegisteredOnce(citizens);
  }

  private List<Citizen> write(int count) {
    List<Citizen> citizens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Citizen citizen = Citizen.fresh();
      product.line(1).text(citizen, "हैंडपंप खराब है " + citizen.token());
      citizens.add(citizen);
    }
    return citizens;
  }

  private void assertEachRegisteredOnce(List<Citizen> citizens) {
    Jira operator = product.as("operator");
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              for (Citizen citizen : citizens) {
                assertThat(operator.count("text ~ \"" + citizen.token() + "\"")).isEqualTo(1);
              }
            });
    // A send that the kill interrupted may have gone out or not: it is shown as uncertain, never
    // repeated blindly.
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              JsonNode outbox = product.deskAs("admin").health().expect(200).json().path("outbox");
              long told =
                  citizens.stream()
                      .filter(citizen -> !product.graph().acknowledgements(citizen).isEmpty())
                      .count();
              assertThat(told + outbox.path("uncertain").asInt())
                  .as("told and uncertain of " + citizens.size() + ": " + outbox)
                  .isGreaterThanOrEqualTo(citizens.size());
            });
    await()
        .during(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              for (Citizen citizen : citizens) {
                assertThat(product.graph().acknowledgements(citizen)).hasSizeLessThanOrEqualTo(1);
                assertThat(operator.count("text ~ \"" + citizen.token() + "\"")).isEqualTo(1);
              }
            });
  }
}
