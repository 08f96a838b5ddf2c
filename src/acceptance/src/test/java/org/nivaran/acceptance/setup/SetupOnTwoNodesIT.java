package org.nivaran.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.client.Setup;
import org.nivaran.acceptance.product.Cluster;
import org.nivaran.acceptance.product.OwnProduct;

/**
 * Two admins at two nodes ask for the desk at the same moment: one run makes it, once. The node
 * that works dies, and the other takes it up.
 */
public class SetupOnTwoNodesIT {
  @Rule public final Cluster cluster = new Cluster(builder -> builder.demo("none"));

  @Test
  public void oneRunMakesTheDeskAndOutlivesItsNode() {
    cluster.a().as("admin").makeUser("nivaran-bot");
    Setup a = new Setup(cluster.a().as("admin"));
    Setup b = new Setup(cluster.b().as("admin"));

    CompletableFuture<Answer> askedB =
        CompletableFuture.supplyAsync(() -> b.apply(Setup.suggested()));
    Answer answerA = a.apply(Setup.suggested());
    Answer answerB = askedB.join();
    assertThat(List.of(answerA.status(), answerB.status())).containsExactlyInAnyOrder(202, 409);
    boolean worksAtA = answerA.status() == 202;
    JsonNode refused = (worksAtA ? answerB : answerA).json();
    assertThat(refused.path("state").asText()).isEqualTo("running");
    assertThat(refused.path("startedBy").asText()).isEqualTo("admin");

    OwnProduct working = worksAtA ? cluster.a() : cluster.b();
    OwnProduct other = worksAtA ? cluster.b() : cluster.a();
    Setup here = worksAtA ? a : b;
    Setup there = worksAtA ? b : a;
    await().atMost(Duration.ofSeconds(60)).until(() -> there.done() > 30);
    assertThat(here.done()).isGreaterThan(30);
    assertThat(here.progress().path("total")).isEqualTo(there.progress().path("total"));
    assertThat(there.goOn().status()).as("what goes on is not taken up").isEqualTo(409);
    working.kill();

    await().atMost(Duration.ofSeconds(60)).until(() -> there.state().equals("interrupted"));
    assertThat(there.goOn().status()).isEqualTo(202);
    await().atMost(Duration.ofSeconds(90)).until(there::state, state -> !state.equals("running"));
    JsonNode ended = there.progress();
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("complete");

    assertMadeOnce(other.as("admin"));
    JsonNode plan = there.plan(Setup.suggested()).expect(200).json();
    assertThat(plan.path("changesNothing").asBoolean()).as(plan.toString()).isTrue();
  }

  /** Other kinds of things Jira itself does not let be made twice. */
  private static void assertMadeOnce(Jira admin) {
    for (String kind : List.of("field", "status", "resolution", "issuetype", "project")) {
      List<String> names = new ArrayList<>();
      admin
          .http()
          .get("/rest/api/2/" + kind)
          .expect(200)
          .json()
          .forEach(each -> names.add(each.path("name").asText()));
      assertThat(names).as(kind).isNotEmpty().doesNotHaveDuplicates();
    }
  }
}
