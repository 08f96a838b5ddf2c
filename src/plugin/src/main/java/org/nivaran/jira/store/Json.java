package org.nivaran.jira.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Interaction;
import org.nivaran.core.notify.Meaning;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.notify.TemplateUse;

/**
 * What is kept in one column as JSON. Written and read by hand, so that a renamed class is safe.
 */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static String of(List<String> texts) {
    return array(texts).toString();
  }

  static List<String> texts(String json) {
    return texts(read(json));
  }

  static String of(Map<String, String> texts) {
    ObjectNode node = NODES.objectNode();
    texts.forEach(node::put);
    return node.toString();
  }

  /** In the order in which they were written. */
  static Map<String, String> textMap(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    read(json)
        .fields()
        .forEachRemaining(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }

  static Reason reason(String key, String args) {
    return new Reason(key, texts(args));
  }

  static String of(OutboundMessage message) {
    ObjectNode node = NODES.objectNode();
    node.put("text", message.text());
    interaction(node, message.interaction());
    TemplateUse template = message.template();
    if (template != null) {
      ObjectNode use = node.putObject("template");
      use.put("name", template.name());
      use.put("language", template.language().tag());
      use.set("parameters", array(template.parameters()));
      use.set("buttonPayloads", array(template.buttonPayloads()));
    }
    Meaning meaning = message.meaning();
    if (meaning != null) {
      ObjectNode means = node.putObject("meaning").put("kind", meaning.kind().key());
      ObjectNode values = means.putObject("values");
      meaning.values().forEach(values::put);
    }
    return node.toString();
  }

  private static void interaction(ObjectNode node, Interaction interaction) {
    ArrayNode buttons = node.putArray("buttons");
    if (interaction instanceof Interaction.Buttons some) {
      for (Button button : some.buttons()) {
        buttons.addObject().put("payload", button.payload()).put("title", button.title());
      }
    } else if (interaction instanceof Interaction.Choice choice) {
      ObjectNode list = node.putObject("choice").put("title", choice.title());
      ArrayNode rows = list.putArray("rows");
      for (Interaction.Row row : choice.rows()) {
        rows.addObject()
            .put("payload", row.payload())
            .put("title", row.title())
            .put("description", row.description());
      }
    } else {
      node.put("asks", interaction instanceof Interaction.AskLocation ? "location" : "number");
    }
  }

  static OutboundMessage message(String json) {
    JsonNode node = read(json);
    return new OutboundMessage(
        node.path("text").asText(),
        interaction(node),
        template(node.get("template")),
        meaning(node.path("meaning")));
  }

  /** Null also for one that the desk does not know any more. */
  private static @Nullable Meaning meaning(JsonNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.path("values")
        .fields()
        .forEachRemaining(each -> values.put(each.getKey(), each.getValue().asText()));
    return MessageKind.ofKey(node.path("kind").asText())
        .map(kind -> new Meaning(kind, values))
        .orElse(null);
  }

  private static Interaction interaction(JsonNode node) {
    String asks = node.path("asks").asText();
    if (!asks.isEmpty()) {
      return asks.equals("location") ? new Interaction.AskLocation() : new Interaction.AskNumber();
    }
    JsonNode choice = node.path("choice");
    if (choice.isObject()) {
      List<Interaction.Row> rows = new ArrayList<>();
      for (JsonNode row : choice.path("rows")) {
        rows.add(
            new Interaction.Row(
                row.path("payload").asText(),
                row.path("title").asText(),
                row.path("description").asText()));
      }
      return new Interaction.Choice(choice.path("title").asText(), rows);
    }
    List<Button> buttons = new ArrayList<>();
    for (JsonNode button : node.path("buttons")) {
      buttons.add(new Button(button.path("payload").asText(), button.path("title").asText()));
    }
    return new Interaction.Buttons(buttons);
  }

  private static @Nullable TemplateUse template(@Nullable JsonNode use) {
    if (use == null) {
      return null;
    }
    return new TemplateUse(
        use.path("name").asText(),
        new Language(use.path("language").asText()),
        texts(use.path("parameters")),
        texts(use.path("buttonPayloads")));
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new StoreException("a stored column is not JSON", e);
    }
  }

  private Json() {}
}
