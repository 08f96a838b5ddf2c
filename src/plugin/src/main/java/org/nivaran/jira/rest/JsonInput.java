package org.nivaran.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nivaran.jira.language.Texts;

/**
 * Reads the fields of a JSON object, keeps what is wrong with each, and complains about all of it
 * at once. Whoever has read all fields calls {@link #finish}. For one thread.
 */
final class JsonInput {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Texts texts;
  private final JsonNode object;
  private final String path;
  private final Map<String, String> errors;
  private final Set<String> read = new LinkedHashSet<>();

  private JsonInput(Texts texts, JsonNode object, String path, Map<String, String> errors) {
    this.texts = texts;
    this.object = object;
    this.path = path;
    this.errors = errors;
  }

  /**
   * @throws RestProblem if the body is not a JSON object
   */
  static JsonInput of(Texts texts, String body) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw RestProblem.of(400, texts.get("rest.not-json"));
    }
    if (!node.isObject()) {
      throw RestProblem.of(400, texts.get("rest.not-an-object"));
    }
    return new JsonInput(texts, node, "", new LinkedHashMap<>());
  }

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** A text, or empty if it is missing or null. */
  Optional<String> text(String field, int longest) {
    return node(field).flatMap(node -> text(node, field, longest));
  }

  /** A text that has to be there; empty if it is not, which is an error then. */
  Optional<String> requiredText(String field, int longest) {
    Optional<String> text = text(field, longest).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      wrong(field, texts.get("rest.required"));
    }
    return text;
  }

  /**
   * A text in a certain form.
   *
   * @param form throws IllegalArgumentException or DateTimeException for what it cannot read
   * @param complaint key of what to say then; the text is its argument
   */
  <T> Optional<T> value(String field, Function<String, T> form, String complaint) {
    return text(field, 100).flatMap(text -> parsed(field, text, form, complaint));
  }

  <T> Optional<T> requiredValue(String field, Function<String, T> form, String complaint) {
    return requiredText(field, 100).flatMap(text -> parsed(field, text, form, complaint));
  }

  Optional<Integer> requiredInt(String field) {
    Optional<JsonNode> node = node(field);
    if (node.isEmpty()) {
      wrong(field, texts.get("rest.required"));
    } else if (!node.get().isInt()) {
      wrong(field, texts.get("rest.not-a-number"));
    } else {
      return Optional.of(node.get().asInt());
    }
    return Optional.empty();
  }

  /** An object inside; an empty one if it is missing. Its own fields must be finished, too. */
  JsonInput object(String field) {
    JsonNode node = node(field).orElse(JsonNodeFactory.instance.objectNode());
    if (!node.isObject()) {
      wrong(field, texts.get("rest.not-an-object"));
      return new JsonInput(
          texts, JsonNodeFactory.instance.objectNode(), path + field + ".", errors);
    }
    return new JsonInput(texts, node, path + field + ".", errors);
  }

  /** The objects of a list; none if it is missing. */
  List<JsonInput> objects(String field, int most) {
    List<JsonInput> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list(field, most)) {
      String name = field + "[" + index++ + "]";
      if (each.isObject()) {
        objects.add(new JsonInput(texts, each, path + name + ".", errors));
      } else {
        wrong(name, texts.get("rest.not-an-object"));
      }
    }
    return objects;
  }

  /** The values of a list of texts; none if it is missing. */
  <T> List<T> values(String field, int most, Function<String, T> form, String complaint) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list(field, most)) {
      String name = field + "[" + index++ + "]";
      text(each, name, 100)
          .flatMap(text -> parsed(name, text, form, complaint))
          .ifPresent(values::add);
    }
    return values;
  }

  /** The names of the fields, for an object whose names are data. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Something is wrong with a field. The first complaint about each counts. */
  void wrong(String field, String text) {
    errors.putIfAbsent(path + field, text);
  }

  /** Complains about fields that nobody has asked for. */
  void finishObject() {
    for (String name : names()) {
      if (!read.contains(name)) {
        wrong(name, texts.get("rest.unknown-field"));
      }
    }
  }

  /**
   * @throws RestProblem if anything was wrong anywhere, or there are fields nobody has asked for
   */
  void finish() {
    finishObject();
    if (!errors.isEmpty()) {
      throw RestProblem.fields(errors);
    }
  }

  private Optional<JsonNode> node(String field) {
    read.add(field);
    return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
  }

  private Optional<String> text(JsonNode node, String field, int longest) {
    if (!node.isTextual()) {
      wrong(field, texts.get("rest.not-a-text"));
      return Optional.empty();
    }
    if (node.asText().length() > longest) {
      wrong(field, texts.get("rest.too-long", longest));
      return Optional.empty();
    }
    return Optional.of(node.asText());
  }

  private Iterable<JsonNode> list(String field, int most) {
    Optional<JsonNode> node = node(field);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray()) {
      wrong(field, texts.get("rest.not-a-list"));
      return List.of();
    }
    if (node.get().size() > most) {
      wrong(field, texts.get("rest.too-many", most));
      return List.of();
    }
    return node.get();
  }

  private <T> Optional<T> parsed(
      String field, String text, Function<String, T> form, String complaint) {
    try {
      return Optional.of(form.apply(text));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      wrong(field, texts.get(complaint, text));
      return Optional.empty();
    }
  }
}
