package org.nivaran.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.Test;

public class MetaEnvelopeTest {
  private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
  private static final MetaSender ASHA = MetaSender.of("919812345678", "IN.77001", "आशा");

  @Test
  public void writesHindiAsLowerCaseEscapesAndEscapesSlashes() {
    byte[] body = MetaEnvelope.ofDemoLine(1).text(ASHA, "wamid.a/b", AT, "शिकायत 🙏 </b>").bytes();

    String text = new String(body, StandardCharsets.US_ASCII);
    assertThat(text).contains("\\u0936\\u093f\\u0915\\u093e\\u092f\\u0924 \\ud83d\\ude4f");
    assertThat(text).contains("wamid.a\\/b").contains("<\\/b>");
    assertThat(text.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  @Test
  public void carriesBothIdentitiesInContactAndMessage() throws IOException {
    JsonNode value = value(MetaEnvelope.ofDemoLine(2).text(ASHA, "wamid.1", AT, "hello"));

    assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo("100000000000002");
    assertThat(value.at("/metadata/display_phone_number").asText()).isEqualTo("917710000002");
    assertThat(value.at("/contacts/0/wa_id").asText()).isEqualTo("919812345678");
    assertThat(value.at("/contacts/0/user_id").asText()).isEqualTo("IN.77001");
    assertThat(value.at("/contacts/0/profile/name").asText()).isEqualTo("आशा");
    assertThat(value.at("/messages/0/from").asText()).isEqualTo("919812345678");
    assertThat(value.at("/messages/0/from_user_id").asText()).isEqualTo("IN.77001");
    assertThat(value.at("/messages/0/timestamp").isTextual()).isTrue();
    assertThat(value.at("/messages/0/timestamp").asText()).isEqualTo("1795498200");
  }

  @Test
  public void leavesAHiddenNumberOut() throws IOException {
    MetaSender hidden = MetaSender.withoutPhone("IN.88", "राधा");
    JsonNode value = value(MetaEnvelope.ofDemoLine(1).text(hidden, "wamid.1", AT, "hello"));

    assertThat(value.at("/contacts/0").has("wa_id")).isFalse();
    assertThat(value.at("/messages/0").has("from")).isFalse();
    assertThat(value.at("/messages/0/from_user_id").asText()).isEqualTo("IN.88");
  }

  @Test
  public void namesASenderOnceHoweverManyMessages() throws IOException {
    JsonNode value =
        value(
            MetaEnvelope.ofDemoLine(1)
                .text(ASHA, "wamid.1", AT, "one")
                .buttonReply(ASHA, "wamid.2", AT, "wamid.out", "solved:1", "हाँ")
                .listReply(ASHA, "wamid.3", AT, "wamid.out", "row:1", "पानी", null)
                .location(ASHA, "wamid.4", AT, 21.25, 81.63, "Raipur"));

    assertThat(value.path("contacts")).hasSize(1);
    assertThat(value.path("messages")).hasSize(4);
    assertThat(value.at("/messages/1/interactive/type").asText()).isEqualTo("button_reply");
    assertThat(value.at("/messages/1/context/id").asText()).isEqualTo("wamid.out");
    assertThat(value.at("/messages/2/interactive/list_reply").has("description")).isFalse();
    assertThat(value.at("/messages/3/location/latitude").isNumber()).isTrue();
  }

  @Test
  public void writesFailedStatusesWithTheirError() throws IOException {
    MetaStatus failed =
        new MetaStatus(
            "wamid.out",
            "failed",
            AT,
            "919812345678",
            "IN.77001",
            "ack:1",
            new MetaStatus.Problem(131047, "Re-engagement message", "More than 24 hours"));
    JsonNode status = value(MetaEnvelope.ofDemoLine(1).status(failed)).at("/statuses/0");

    assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131047);
    assertThat(status.path("biz_opaque_callback_data").asText()).isEqualTo("ack:1");
    assertThat(status.path("recipient_user_id").asText()).isEqualTo("IN.77001");
  }

  @Test
  public void batchesSeveralNumbersInOneBody() throws IOException {
    MetaEnvelope batch =
        MetaEnvelope.ofDemoLine(1)
            .text(ASHA, "wamid.1", AT, "one")
            .rawMessage(JsonNodeFactory.instance.textNode("not an object"))
            .and(MetaEnvelope.ofDemoLine(2).text(ASHA, "wamid.2", AT, "two"));

    JsonNode root = new ObjectMapper().readTree(batch.bytes());
    assertThat(root.path("entry")).hasSize(2);
    assertThat(root.at("/entry/0/changes/0/value/messages/1").isTextual()).isTrue();
    assertThat(root.at("/entry/1/changes/0/field").asText()).isEqualTo("messages");
  }

  private static JsonNode value(MetaEnvelope envelope) throws IOException {
    return new ObjectMapper().readTree(envelope.bytes()).at("/entry/0/changes/0/value");
  }
}
