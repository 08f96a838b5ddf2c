package org.nivaran.jira.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.District;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;

/**
 * The settings as the JSON that is stored. What a newer version wrote and we do not know is left
 * out.
 */
final class SettingsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static String of(DeskSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("botUser", settings.botUser());
    node.put("projectKey", settings.projectKey());
    node.put("projectId", settings.projectId());
    node.put("graphBaseUrl", settings.graphBaseUrl().toString());
    ArrayNode languages = node.putArray("languages");
    settings.languages().forEach(language -> languages.add(language.tag()));
    put(node, "fields", settings.fields());
    put(node, "issueTypes", settings.issueTypes());
    put(node, "statuses", settings.statuses());
    put(node, "resolutions", settings.resolutions());
    return node.toString();
  }

  static DeskSettings settings(String json) {
    JsonNode node = read(json);
    return new DeskSettings(
        node.path("botUser").asText(),
        node.path("projectKey").asText(),
        node.path("projectId").asLong(),
        URI.create(node.path("graphBaseUrl").asText()),
        languages(node),
        map(node, "fields", GrievanceField.class, JsonNode::asLong),
        map(node, "issueTypes", Kind.class, JsonNode::asText),
        map(node, "statuses", GrievanceState.class, JsonNode::asText),
        map(node, "resolutions", ResolutionKind.class, JsonNode::asText));
  }

  /** Settings of before the languages could be chosen have them all. */
  private static List<Language> languages(JsonNode node) {
    List<Language> languages = new ArrayList<>();
    node.path("languages").forEach(each -> languages.add(new Language(each.asText())));
    return languages.isEmpty()
        ? List.of(Language.HINDI, Language.ENGLISH, Language.CHHATTISGARHI)
        : languages;
  }

  static String of(Office office) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode names = node.putObject("name");
    office.district().name().names().forEach((language, name) -> names.put(language.tag(), name));
    node.put("referencePrefix", office.district().referencePrefix());
    node.put("zone", office.district().zone().getId());
    node.put("officeCalendar", office.calendar().value());
    office.ladder().rises().forEach(rise -> node.withArray("ladderMinutes").add(rise.toMinutes()));
    return node.toString();
  }

  static Office office(String json) {
    JsonNode node = read(json);
    Map<Language, String> names = new HashMap<>();
    node.path("name")
        .fields()
        .forEachRemaining(name -> names.put(new Language(name.getKey()), name.getValue().asText()));
    List<Duration> rises = new ArrayList<>();
    node.path("ladderMinutes").forEach(rise -> rises.add(Duration.ofMinutes(rise.asLong())));
    return new Office(
        new District(
            new Named(names),
            node.path("referencePrefix").asText(),
            ZoneId.of(node.path("zone").asText())),
        new CalendarKey(node.path("officeCalendar").asText()),
        new EscalationLadder(rises));
  }

  private static void put(ObjectNode node, String name, Map<? extends Enum<?>, ?> ids) {
    ObjectNode object = node.putObject(name);
    ids.forEach((constant, id) -> object.put(constant.name(), String.valueOf(id)));
  }

  private static <E extends Enum<E>, V> Map<E, V> map(
      JsonNode node, String name, Class<E> type, Function<JsonNode, V> value) {
    Map<E, V> ids = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      JsonNode id = node.path(name).get(constant.name());
      if (id != null) {
        ids.put(constant, value.apply(id));
      }
    }
    return ids;
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new StoreException("stored settings are not JSON", e);
    }
  }

  /** The district and what goes with it. */
  record Office(District district, CalendarKey calendar, EscalationLadder ladder) {}

  private SettingsJson() {}
}
