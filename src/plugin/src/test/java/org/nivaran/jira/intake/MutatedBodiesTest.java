package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.Inbox;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;

/**
 * Ten thousand webhooks that are nearly right: none makes the servlet fail, none stops the reader,
 * and a good message among bad ones always arrives. The same ones every time.
 */
public class MutatedBodiesTest {
  private static final int BODIES = 10_000;
  private static final long SEED = 20261124;
  private static final String SECRET = "secret-1";
  private static final LineId LINE = new LineId("1");

  private final ObjectMapper mapper = new ObjectMapper();
  private final Random random = new Random(SEED);
  private final List<NewInboxEntry> stored = new ArrayList<>();
  private final List<JsonNode> fixtures = new ArrayList<>();
  private final WhatsAppWebhook webhook;

  public MutatedBodiesTest() throws IOException {
    Inbox inbox = mock(Inbox.class);
    when(inbox.insertAbsent(any()))
        .thenAnswer(
            call -> {
              stored.addAll(call.getArgument(0));
              return stored.size();
            });
    LineSecrets line = new LineSecrets(LINE, "1099", "verify", SECRET, "token");
    Secrets secrets = mock(Secrets.class);
    when(secrets.ofLine(LINE)).thenReturn(Optional.of(line));
    when(secrets.ofAllLines()).thenReturn(List.of(line));
    webhook =
        new WhatsAppWebhook(
            secrets,
            new SignatureVerifier(),
            new WebhookSplitter(),
            inbox,
            () -> {},
            InstantSource.fixed(Fixtures.RECEIVED));
    for (String name : Fixtures.names()) {
      fixtures.add(mapper.readTree(Fixtures.body(name)));
    }
  }

  @Test
  public void aGoodMessageAmongBadOnesAlwaysArrives() throws IOException {
    for (int i = 0; i < BODIES; i++) {
      String id = "wamid.GOOD" + i;
      byte[] body = mapper.writeValueAsBytes(withGoodMessage(id));

      post(body, i);

      List<InboundElement> good =
          stored.stream()
              .filter(entry -> entry.key().equals("wa:1099:" + id))
              .map(Fixtures::read)
              .toList();
      assertThat(good).as("body %d: %s", i, shown(body)).hasSize(1);
      assertThat(good.get(0))
          .as("body %d: %s", i, shown(body))
          .isInstanceOfSatisfying(
              InboundElement.Message.class,
              message ->
                  assertThat(message.message().content()).isEqualTo(new Content.Text("ठीक " + id)));
      stored.forEach(Fixtures::read);
    }
  }

  @Test
  public void brokenBytesDoNoHarm() {
    for (int i = 0; i < BODIES; i++) {
      byte[] body = broken(Fixtures.body(Fixtures.names().get(i % fixtures.size())));
      post(body, i);
      stored.forEach(Fixtures::read);
      assertThat(stored).allSatisfy(entry -> assertThat(entry.key().length()).isBetween(1, 255));
    }
  }

  @Test
  public void aNumberBeyondAnyIsNoReasonToFail() {
    byte[] body =
        Fixtures.text(Fixtures.body("location-bare"))
            .replace("81.5", "1e95000000007")
            .getBytes(StandardCharsets.UTF_8);
    post(body, 0);
    assertThat(stored).extracting(NewInboxEntry::deadReason).containsExactly("not JSON");
  }

  private void post(byte[] body, int number) {
    stored.clear();
    assertThat(webhook.receive(LINE, body, Signatures.of(body, SECRET)).httpStatus())
        .as("body %d: %s", number, shown(body))
        .isEqualTo(200);
  }

  /** A fixture whose elements are mutated, with one good message somewhere among them. */
  private JsonNode withGoodMessage(String id) {
    ObjectNode root = pick(fixtures).deepCopy();
    ObjectNode change = (ObjectNode) root.at("/entry/0/changes").path(last(root));
    ObjectNode value = (ObjectNode) change.path("value");
    for (String list : new String[] {"messages", "statuses", "contacts", "errors"}) {
      for (int i = 0; i < value.path(list).size(); i++) {
        mutate(value.path(list).path(i), 1 + random.nextInt(4));
      }
    }
    ArrayNode messages =
        value.path("messages").isArray()
            ? (ArrayNode) value.path("messages")
            : value.putArray("messages");
    for (int i = random.nextInt(3); i > 0; i--) {
      messages.add(junk(0));
    }
    if (random.nextInt(4) == 0) {
      value.set("contacts", junk(0));
    }
    ObjectNode good =
        JsonNodeFactory.instance
            .objectNode()
            .put("from", "919876500000")
            .put("id", id)
            .put("timestamp", "1795000000")
            .put("type", "text");
    good.putObject("text").put("body", "ठीक " + id);
    messages.insert(random.nextInt(messages.size() + 1), good);
    if (random.nextInt(5) == 0) {
      ((ArrayNode) root.path("entry")).insert(0, junk(0));
    }
    return root;
  }

  private static int last(JsonNode root) {
    return root.at("/entry/0/changes").size() - 1;
  }

  private void mutate(JsonNode node, int times) {
    List<JsonNode> containers = new ArrayList<>();
    collect(node, containers);
    for (int i = 0; i < times && !containers.isEmpty(); i++) {
      JsonNode container = pick(containers);
      if (container instanceof ObjectNode object && !object.isEmpty()) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = pick(names);
        switch (random.nextInt(4)) {
          case 0 -> object.remove(name);
          case 1 -> object.set(name, junk(0));
          case 2 -> object.set(pick(names) + "x", object.path(name).deepCopy());
          default -> object.set(pick(names), object.path(name).deepCopy());
        }
      } else if (container instanceof ArrayNode array) {
        array.insert(0, junk(0));
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private JsonNode junk(int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    switch (random.nextInt(depth > 4 ? 8 : 12)) {
      case 0:
        return nodes.nullNode();
      case 1:
        return nodes.numberNode(random.nextLong());
      case 2:
        return nodes.numberNode(random.nextDouble() * Double.MAX_VALUE);
      case 3:
        return nodes.booleanNode(random.nextBoolean());
      case 4:
        return nodes.textNode("");
      case 5:
        return nodes.textNode("x".repeat(random.nextInt(3000)));
      case 6:
        return nodes.textNode("\u0000\ud800 \u202e<script>$i18n {reference} ';--");
      case 7:
        return nodes.textNode("-1");
      case 8:
        ArrayNode array = nodes.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(junk(depth + 1));
        }
        return array;
      case 9:
        return random.nextInt(20) == 0 ? deep(880 + random.nextInt(80)) : nodes.objectNode();
      default:
        ObjectNode object = nodes.objectNode();
        for (String name : new String[] {"id", "type", "text", "from", "body", "timestamp"}) {
          if (random.nextBoolean()) {
            object.set(name, junk(depth + 1));
          }
        }
        return object;
    }
  }

  private static JsonNode deep(int levels) {
    ArrayNode deep = JsonNodeFactory.instance.arrayNode();
    for (int i = 1; i < levels; i++) {
      deep = JsonNodeFactory.instance.arrayNode().add(deep);
    }
    return deep;
  }

  private byte[] broken(byte[] body) {
    byte[] copy = body.clone();
    int kind = random.nextInt(3);
    if (kind == 0) {
      return java.util.Arrays.copyOf(copy, random.nextInt(copy.length));
    }
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      copy[random.nextInt(copy.length)] =
          (byte) (kind == 1 ? random.nextInt(256) : "{}[],:\"\\0".charAt(random.nextInt(9)));
    }
    return copy;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 4000 ? text.substring(0, 4000) + "…" : text;
  }
}
