package org.nivaran.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Desk;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.sandbox.testing.MetaEnvelope;

/**
 * What is signed but cannot be understood is taken, kept with its reason, and harms nothing else.
 */
public class BadInputIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final WhatsApp line = PRODUCT.line(1);
  private final Desk admin = PRODUCT.deskAs("admin");

  @Test
  public void whatIsNotJsonIsKeptAsDead() {
    assertOneMoreDead(
        () ->
            line.post(("not json " + Citizen.wamid()).getBytes(StandardCharsets.UTF_8))
                .expect(200));
  }

  @Test
  public void aMessageOfAnUnknownTypeIsTaken() {
    Citizen citizen = Citizen.fresh();
    MetaEnvelope envelope =
        line.envelope()
            .message(
                citizen.sender(),
                Citizen.wamid(),
                Instant.now(),
                NODES.objectNode().put("type", "hologram"));

    line.post(envelope).expect(200);
    assertTheDeskStillWorks();
  }

  @Test
  public void aMessageForANumberThatIsNotOursIsKeptAsDead() {
    Citizen citizen = Citizen.fresh();
    MetaEnvelope envelope =
        MetaEnvelope.of("911140009999", "999999999999999")
            .text(citizen.sender(), Citizen.wamid(), Instant.now(), "पानी नहीं आ रहा");

    assertOneMoreDead(() -> line.post(envelope).expect(200));
    assertThat(PRODUCT.graph().sentTo(citizen)).isEmpty();
  }

  @Test
  public void aMessageWithoutIdOrSenderIsKeptAsDead() {
    assertOneMoreDead(
        () ->
            line.post(
                    line.envelope()
                        .rawMessage(
                            NODES
                                .objectNode()
                                .put("type", "text")
                                .put("timestamp", "1795498200")
                                .put("from", Citizen.fresh().address())))
                .expect(200));
  }

  @Test
  public void halfABadBatchLetsTheOtherHalfThrough() {
    Citizen first = Citizen.fresh();
    Citizen second = Citizen.withoutPhone();
    MetaEnvelope batch =
        line.envelope()
            .text(first.sender(), Citizen.wamid(), Instant.now(), "सड़क पर गड्ढा है")
            .rawMessage(NODES.textNode("nonsense " + Citizen.wamid()))
            .rawMessage(NODES.objectNode().put("id", Citizen.wamid()))
            .text(second.sender(), Citizen.wamid(), Instant.now(), "Street light is not working");

    int dead = admin.deadInbox();
    line.post(batch).expect(200);

    PRODUCT.graph().awaitReference(first);
    PRODUCT.graph().awaitReference(second);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(admin.deadInbox()).isGreaterThanOrEqualTo(dead + 2));
  }

  @Test
  public void aBatchForTwoLinesReachesBoth() {
    Citizen first = Citizen.fresh();
    Citizen second = Citizen.fresh();
    MetaEnvelope batch =
        MetaEnvelope.ofDemoLine(1)
            .text(first.sender(), Citizen.wamid(), Instant.now(), "बिजली नहीं है")
            .and(
                MetaEnvelope.ofDemoLine(2)
                    .text(second.sender(), Citizen.wamid(), Instant.now(), "राशन कार्ड नहीं बना"));

    line.post(batch).expect(200);

    PRODUCT.graph().awaitReference(first);
    PRODUCT.graph().awaitReference(second);
    assertThat(PRODUCT.graph().sentTo(second).get(0).path("line").asText()).isEqualTo("2");
  }

  @Test
  public void otherFieldsAndUnknownKeysAreIgnored() {
    String other =
        "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"future\":true,"
            + "\"changes\":[{\"field\":\"account_update\",\"value\":{\"event\":\"X\"}}]}]}";

    line.post(other.getBytes(StandardCharsets.US_ASCII)).expect(200);
    line.post("{}".getBytes(StandardCharsets.US_ASCII)).expect(200);
    assertTheDeskStillWorks();
  }

  private void assertOneMoreDead(Runnable post) {
    int before = admin.deadInbox();
    post.run();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(admin.deadInbox()).isGreaterThan(before));
    assertTheDeskStillWorks();
  }

  private void assertTheDeskStillWorks() {
    Citizen citizen = Citizen.fresh();
    line.text(citizen, "नाली जाम है");
    PRODUCT.graph().awaitReference(citizen);
  }
}
