package org.nivaran.acceptance.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.client.Mail;
import org.nivaran.acceptance.product.Cluster;
import org.nivaran.acceptance.product.OwnProduct;

/**
 * Ten thousand clocks are due in the same minute at two nodes; the one that works on them dies in
 * the middle, and the other finishes: each step once, none missed. The officer of one of them is
 * told by mail once there is a mail server, and once more in his digest. A recount of all of them
 * that is killed in the middle goes on where it was once its node is there again.
 */
public class TickOnTwoNodesIT {
  private static final int ALL = 10_000;
  private static final String OFFICER = "phe@raipur.example";
  private static final String BREACHES =
      "select count(*) from $CLOCK_EVENT where \"STEP\" = 'BREACH'";

  @Rule public final Cluster cluster = new Cluster();

  @Test
  public void eachStepOnceThoughANodeDiesAndTheOfficerIsTold() throws Exception {
    try (DeskTables tables = new DeskTables(cluster.jdbcUrl())) {
      String key = withThePhe();
      new Mail(cluster.a().anonymous()).defineServer(false);
      Instant now = Instant.now();
      tables.openAllOffices(now);
      tables.makeDue(issueId(key), ALL - 1, "police", now.minusSeconds(60));

      OwnProduct survivor = killWhoeverTicks(tables);

      await()
          .atMost(Duration.ofSeconds(300))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () -> {
                tables.runSoon("tick");
                assertThat(tables.number(BREACHES)).isEqualTo(ALL);
              });
      assertEachStepOnce(tables);
      assertTold(survivor, tables, key);
      aRecountGoesOnAfterItsNodeDied(survivor, tables);
    }
  }

  /** Returns the other one. */
  private OwnProduct killWhoeverTicks(DeskTables tables) {
    tables.runSoon("tick");
    await()
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> tables.number(BREACHES) > ALL / 10);
    boolean ticksAtA = tables.runnerOf("tick").startsWith("a/");
    (ticksAtA ? cluster.a() : cluster.b()).kill();
    assertThat(tables.number(BREACHES)).as("killed in the middle").isBetween(1L, ALL - 1L);
    return ticksAtA ? cluster.b() : cluster.a();
  }

  private static void assertEachStepOnce(DeskTables tables) {
    assertThat(tables.number("select count(*) from $CLOCK_EVENT where \"EVENT_TYPE\" = 'STEP'"))
        .isEqualTo(3L * ALL);
    assertThat(
            tables.number(
                "select count(distinct (\"CLOCK_ID\", \"STEP\")) from $CLOCK_EVENT"
                    + " where \"EVENT_TYPE\" = 'STEP'"))
        .isEqualTo(3L * ALL);
    assertThat(tables.number("select count(*) from $NOTICE_LINE where \"STEP\" = 'BREACH'"))
        .isEqualTo(ALL);
    assertThat(tables.number("select count(distinct \"ISSUE_ID\") from $NOTICE_LINE"))
        .isEqualTo(ALL);
  }

  private static void aRecountGoesOnAfterItsNodeDied(OwnProduct node, DeskTables tables) {
    String copies = " and \"ISSUE_ID\" >= " + DeskTables.FIRST_COPY;
    String counted =
        "select count(*) from $CLOCK_EVENT where \"EVENT_TYPE\" = 'RECALCULATED'" + copies;
    String path = "/rest/nivaran/1.0/clocks/recalculation";
    // The copies have no issue that could show their due time.
    tables.update("update $CLOCK set \"KIND\" = 'DEPARTMENT' where true" + copies);
    node.as("admin")
        .http()
        .postJson(path, JsonNodeFactory.instance.objectNode().put("reason", "Offices moved"))
        .expect(202);
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              tables.runSoon("recalculation");
              return tables.number(counted) > ALL / 10;
            });
    node.kill();
    assertThat(tables.number(counted)).as("killed in the middle").isBetween(1L, ALL - 2L);

    node.start();

    await()
        .atMost(Duration.ofSeconds(300))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              tables.runSoon("recalculation");
              JsonNode last = node.as("admin").http().get(path).expect(200).json().at("/latest/0");
              assertThat(last.path("state").asText()).isEqualTo("finished");
              assertThat(last.path("failed").asLong()).isZero();
            });
    assertThat(tables.number(counted)).as("each clock moved once").isEqualTo(ALL - 1L);
    assertThat(tables.number(counted.replace("count(*)", "count(distinct \"CLOCK_ID\")")))
        .isEqualTo(ALL - 1L);
  }

  private static void assertTold(OwnProduct node, DeskTables tables, String key) {
    Mail mail = new Mail(node.anonymous());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              tables.runSoon("tell");
              assertThat(untold(node).toString()).contains("phe").contains("Outgoing mail");
            });
    assertThat(mail.to(OFFICER)).isEmpty();

    mail.defineServer(true);
    tables.update("update $NOTICE set \"AGAIN\" = 0");
    tables.update("update $NOTICE_LINE set \"URGENT_AT\" = 0 where \"URGENT_AT\" is not null");
    tables.runSoon("tell");
    JsonNode urgent = awaitLetters(mail, 1).get(0);
    assertThat(urgent.path("subject").asText()).contains("RPR-").contains("The limit is broken");
    assertThat(urgent.path("body").asText()).contains("/browse/" + key).doesNotContain("98271");
    assertThat(untold(node)).isEmpty();

    // As if it had been noted yesterday: it comes once more, in this morning's list.
    tables.update("update $NOTICE_LINE set \"NOTED\" = \"NOTED\" - 86400000");
    tables.runSoon("tell");
    JsonNode digest = awaitLetters(mail, 2).get(0);
    assertThat(digest.path("subject").asText()).isEqualTo("Grievances that need you: 1");
    assertThat(digest.path("body").asText()).contains("/browse/" + key);
    JsonNode health = node.deskAs("admin").health().expect(200).json();
    assertThat(health.path("lastDigest").asText()).isNotEmpty();
    assertThat(health.path("tickTroubles")).isEmpty();
  }

  private static List<JsonNode> awaitLetters(Mail mail, int count) {
    return await()
        .atMost(Duration.ofSeconds(180))
        .until(() -> mail.to(OFFICER), letters -> letters.size() == count);
  }

  private static JsonNode untold(OwnProduct node) {
    return node.as("admin")
        .http()
        .get("/rest/nivaran/1.0/health/notices/untold")
        .expect(200)
        .json()
        .path("entries");
  }

  private long issueId(String key) {
    return cluster.a().as("phe").issue(key).path("id").asLong();
  }

  private String withThePhe() {
    Citizen citizen = Citizen.fresh();
    cluster.a().line(1).text(citizen, "हमारे गांव का हैंडपंप खराब है 98271 23456");
    String reference = cluster.a().graph().awaitReference(citizen);
    Jira operator = cluster.a().as("operator");
    String key = Jira.keys(operator.search("Reference = \"" + reference + "\""));
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(operator.status(key)).isEqualTo("With department"));
    return key;
  }
}
