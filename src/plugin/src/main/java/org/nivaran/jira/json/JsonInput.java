package org.nivaran.jira.json;

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
public final class JsonInput {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Texts texts;
  private final Refusal refusal;
  private final JsonNode object;
  private final String path;
  private final Map<String, String> errors;
  private final Set<String> read = new LinkedHashSet<>();

  private JsonInput(
      Texts texts, Refusal refusal, JsonNode object, String path, Map<String, String> errors) {
    this.texts = texts;
    this.refusal = refusal;
    this.object = object;
    this.path = path;
    this.errors = errors;
  }

  /** How the one who reads says no. */
  public interface Refusal {

    /**
     * @param message what is wrong with the body as a whole
     */
    RuntimeException whole(String message);

    /**
     * @param errors what is wrong with each field, by its path
     */
    RuntimeException fields(Map<String, String> errors);
  }

  /**
   * @param refusal says no if the body is not a JSON object, and in {@link #finish}
   */
  public static JsonInput of(Texts texts, String body, Refusal refusal) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw refusal.whole(texts.get("rest.not-json"));
    }
    if (!node.isObject()) {
      throw refusal.whole(texts.get("rest.not-an-object"));
    }
    return new JsonInput(texts, refusal, node, "", new LinkedHashMap<>());
  }

  /** Whether it is there and not null; either way it has been asked for. */
  public boolean has(String field) {
    read.add(field);
    return object.hasNonNull(field);
  }

  /** A text, or empty if it is missing or null. */
  public Optional<String> text(String field, int longest) {
    return node(field).flatMap(node -> text(node, field, longest));
  }

  /** A text that has to be there; empty if it is not, which is an error then. */
  public Optional<String> requiredText(String field, int longest) {
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
  public <T> Optional<T> value(String field, Function<String, T> form, String complaint) {
    return text(field, 100).flatMap(text -> parsed(field, text, form, complaint));
  }

  public <T> Optional<T> requiredValue(String field, Function<String, T> form, String complaint) {
    return requiredValue(field, 100, form, complaint);
  }

  public <T> Optional<T> requiredValue(
      String field, int longest, Function<String, T> form, String complaint) {
    return requiredText(field, longest).flatMap(text -> parsed(field, text, form, complaint));
  }

  /** Whether it says true; anything else is no. */
  public boolean says(String field) {
    return node(field).filter(JsonNode::isBoolean).filter(JsonNode::asBoolean).isPresent();
  }

  public Optional<Integer> requiredInt(String field) {
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

  /** As {@link #requiredInt}, for ids, which grow beyond it. */
  public Optional<Long> requiredLong(String field) {
    Optional<JsonNode> node = node(field);
    if (node.isEmpty()) {
      wrong(field, texts.get("rest.required"));
    } else if (!node.get().isIntegralNumber() || !node.get().canConvertToLong()) {
      wrong(field, texts.get("rest.not-a-number"));
    } else {
      return Optional.of(node.get().asLong());
    }
    return Optional.empty();
  }

  /** An object inside; an empty one if it is missing. Its own fields must be finished, too. */
  public JsonInput object(String field) {
    JsonNode node = node(field).orElse(JsonNodeFactory.instance.objectNode());
    if (!node.isObject()) {
      wrong(field, texts.get("rest.not-an-object"));
      return new JsonInput(
          texts, refusal, JsonNodeFactory.instance.objectNode(), path + field + ".", errors);
    }
    return new JsonInput(texts, refusal, node, path + field + ".", errors);
  }

  /** The objects of a list; none if it is missing. */
  public List<JsonInput> objects(String field, int most) {
    List<JsonInput> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list(field, most)) {
      String name = field + "[" + index++ + "]";
      if (each.isObject()) {
        objects.add(new JsonInput(texts, refusal, each, path + name + ".", errors));
      } else {
        wrong(name, texts.get("rest.not-an-object"));
      }
    }
    return objects;
  }

  /** The values of a list of texts; none if it is missing. */
  public <T> List<T> values(String field, int most, Function<String, T> form, String complaint) {
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

  /** A list of texts; none if it is missing. */
  public List<String> texts(String field, int most, int longest) {
    List<String> values = new ArrayList<>();
    int index = 0;
    for (JsonNode each : list(field, most)) {
      text(each, field + "[" + index++ + "]", longest).ifPresent(values::add);
    }
    return values;
  }

  /** The names of the fields, for an object whose names are data. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Something is wrong with a field. The first complaint about each counts. */
  public void wrong(String field, String text) {
    errors.putIfAbsent(path + field, text);
  }

  /** Complains about fields that nobody has asked for. */
  public void finishObject() {
    for (String name : names()) {
      if (!read.contains(name)) {
        wrong(name, texts.get("rest.unknown-field"));
      }
    }
  }

  /** Says no if anything was wrong anywhere, or there are fields nobody has asked for. */
  public void finish() {
    finishObject();
    if (!errors.isEmpty()) {
      throw refusal.fields(errors);
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
