package org.nivaran.acceptance.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.OwnProduct;

/** While the database cannot be reached Meta is told to come again, and nothing is lost. */
public class DatabaseDownIT {
  private final Gated gated = new Gated();
  private final OwnProduct product =
      new OwnProduct(
          builder ->
              builder.database(
                  "jdbc:postgresql://localhost:" + gated.gate.port() + "/postgres?socketTimeout=10",
                  "postgres",
                  "postgres"));

  @Rule public final RuleChain rules = RuleChain.outerRule(gated).around(product);

  @Test
  public void answers503AndGoesOnWhenItIsBack() {
    WhatsApp line = product.line(1);
    Citizen before = Citizen.fresh();
    line.text(before, "हैंडपंप खराब है " + before.token());
    product.graph().awaitReference(before);

    Citizen meanwhile = Citizen.fresh();
    byte[] body =
        line.envelope()
            .text(
                meanwhile.sender(),
                Citizen.wamid(),
                Instant.now(),
                "हैंडपंप खराब है " + meanwhile.token())
            .bytes();
    gated.gate.shut();
    assertThat(line.post(body).status()).isEqualTo(503);
    assertThat(line.verify("subscribe", "demo-verify-token", "42").body()).isEqualTo("42");
    gated.gate.open();

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(line.post(body).status()).isEqualTo(200));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> product.graph().acknowledgements(meanwhile), found -> !found.isEmpty());
    assertThat(product.graph().acknowledgements(meanwhile)).hasSize(1);
  }

  private static final class Gated extends ExternalResource {
    private EmbeddedPostgres postgres;
    private TcpGate gate;

    @Override
    protected void before() throws IOException {
      postgres = EmbeddedPostgres.start();
      gate = TcpGate.to(postgres.getPort());
    }

    @Override
    protected void after() {
      try {
        gate.close();
        postgres.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
