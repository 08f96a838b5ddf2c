package org.nivaran.jira.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.SetupJournal.Step;
import org.nivaran.jira.setup.SetupRequest.WantedLine;

/** The set-up in JSON. Secrets are read and never written. */
final class SetupJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Where Meta's Graph API answers. */
  static final URI DEFAULT_GRAPH = URI.create("https://graph.facebook.com");

  /**
   * @param graph where the Graph API answers, if the body does not say so
   * @throws BadSetupRequestException with everything that is wrong
   */
  static SetupRequest request(String body, URI graph) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new BadSetupRequestException(Map.of());
    }
    if (node == null || !node.isObject()) {
      throw new BadSetupRequestException(Map.of());
    }
    Reader reader = new Reader(node, "");
    String district = reader.matching("district", ".{1,100}", "a name");
    String prefix = reader.matching("referencePrefix", "[A-Z]{2,5}", "two to five capital letters");
    String key = reader.matching("projectKey", "[A-Z][A-Z0-9]{1,9}", "a Jira project key");
    ZoneId zone = reader.read("zone", "a time zone", ZoneId::of);
    String bot = reader.matching("bot", ".{1,255}", "a user's name");
    String pack = reader.matching("pack", "[a-z0-9-]{1,40}", "the name of a data pack");
    URI graphBaseUrl =
        node.hasNonNull("graphBaseUrl")
            ? reader.read("graphBaseUrl", "an http or https address", SetupJson::address)
            : graph;
    List<Language> languages = languages(node, reader);
    Set<String> agreed = new LinkedHashSet<>();
    node.path("agreed").forEach(each -> agreed.add(each.asText()));
    List<WantedLine> lines = lines(node, reader);
    JsonNode phone = node.get("phoneSecret");
    String phoneSecret =
        phone == null || phone.isNull()
            ? null
            : reader.matching(
                "phoneSecret", "[A-Za-z0-9._-]{8,200}", "letters and digits, 8 at least");
    if (!reader.errors.isEmpty()
        || district == null
        || prefix == null
        || key == null
        || zone == null
        || bot == null
        || pack == null
        || graphBaseUrl == null) {
      throw new BadSetupRequestException(reader.errors);
    }
    return new SetupRequest(
        district,
        prefix,
        key,
        zone,
        bot,
        pack,
        graphBaseUrl,
        languages,
        lines,
        phoneSecret,
        agreed);
  }

  /** Whether the body says yes to this. */
  static boolean says(String body, String what) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return node != null && node.path(what).asBoolean(false);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Hindi always; English too unless the body says otherwise. */
  private static List<Language> languages(JsonNode node, Reader reader) {
    Set<Language> languages = new LinkedHashSet<>();
    languages.add(Language.HINDI);
    if (!node.hasNonNull("languages")) {
      languages.add(Language.ENGLISH);
      languages.add(Language.CHHATTISGARHI);
    }
    for (JsonNode each : node.path("languages")) {
      try {
        languages.add(new Language(each.asText()));
      } catch (IllegalArgumentException e) {
        reader.errors.put("languages", "are tags like hi, en, hne");
      }
    }
    return List.copyOf(languages);
  }

  private static List<WantedLine> lines(JsonNode node, Reader reader) {
    List<WantedLine> lines = new ArrayList<>();
    int index = 0;
    for (JsonNode each : node.path("lines")) {
      Reader line = new Reader(each, "lines[" + index + "].", reader.errors);
      LineId id = line.read("id", "a short name", LineId::new);
      String phoneNumberId = line.matching("phoneNumberId", "\\d{1,40}", "WhatsApp's own number");
      PhoneNumber number = line.read("number", "a number like +919812345678", PhoneNumber::new);
      String verifyToken = line.matching("verifyToken", ".{8,400}", "8 characters at least");
      String appSecret = line.matching("appSecret", ".{8,400}", "8 characters at least");
      String accessToken = line.matching("accessToken", "\\S{8,2000}", "8 characters at least");
      if (id != null
          && phoneNumberId != null
          && number != null
          && verifyToken != null
          && appSecret != null
          && accessToken != null) {
        lines.add(
            new WantedLine(
                new LineSecrets(id, phoneNumberId, verifyToken, appSecret, accessToken), number));
      }
      index++;
    }
    return lines;
  }

  private static URI address(String text) {
    URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("not an address");
    }
    return address;
  }

  /**
   * A request for later, on whatever node. The lines and their secrets are not kept: who wants them
   * sends them again.
   */
  static String stored(SetupRequest wanted) {
    ObjectNode node = NODES.objectNode();
    node.put("district", wanted.district());
    node.put("referencePrefix", wanted.referencePrefix());
    node.put("projectKey", wanted.projectKey());
    node.put("zone", wanted.zone().getId());
    node.put("bot", wanted.bot());
    node.put("pack", wanted.pack());
    node.put("graphBaseUrl", wanted.graphBaseUrl().toString());
    ArrayNode languages = node.putArray("languages");
    wanted.languages().forEach(language -> languages.add(language.tag()));
    ArrayNode agreed = node.putArray("agreed");
    wanted.agreed().forEach(agreed::add);
    return node.toString();
  }

  /** A form's fields as a request; what is missing or wrong is for the request's own check. */
  static String ofForm(Map<String, String> filled, List<String> agreed) {
    ObjectNode node = NODES.objectNode();
    filled.forEach(
        (field, value) -> {
          if (field.equals("languages")) {
            ArrayNode languages = node.putArray(field);
            for (String language : value.split(",", -1)) {
              if (!language.isEmpty()) {
                languages.add(language);
              }
            }
          } else {
            node.put(field, value);
          }
        });
    ArrayNode items = node.putArray("agreed");
    agreed.forEach(items::add);
    return node.toString();
  }

  /** What {@link #stored(SetupRequest)} wrote. */
  static SetupRequest stored(String text) {
    return request(text, DEFAULT_GRAPH);
  }

  /** The answer of applying and waiting, for programs. */
  static String of(Progress progress, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("complete", progress.isComplete());
    ArrayNode items = node.putArray("items");
    for (Step step : progress.steps()) {
      ObjectNode each = items.addObject();
      each.put("item", step.part() + ": " + step.name());
      each.put("state", SetupTexts.key(step.outcome()));
      if (!step.details().isEmpty()) {
        each.put("todo", String.join(" ", texts.details(step.details())));
      }
    }
    return node.toString();
  }

  /** Where a run stands, for the page that shows it. */
  static String progress(Progress progress, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("state", progress.word());
    node.put("stateText", texts.state(progress));
    node.put("done", progress.done());
    node.put("total", progress.total());
    progress
        .run()
        .ifPresent(
            run -> {
              node.put("startedBy", run.startedBy());
              node.put("started", run.started().toString());
              node.put("stopping", run.stopping());
            });
    ArrayNode items = node.putArray("items");
    for (Step step : progress.steps()) {
      ObjectNode each = items.addObject();
      each.put("key", step.itemKey());
      each.put("part", texts.part(step.part()));
      each.put("name", texts.name(step.part(), step.name()));
      each.put("outcome", SetupTexts.key(step.outcome()));
      each.put("outcomeText", texts.outcome(step.outcome()));
      ArrayNode details = each.putArray("details");
      texts.details(step.details()).forEach(details::add);
    }
    return node.toString();
  }

  static String boards(List<Boards.Wanted> boards) {
    ObjectNode node = NODES.objectNode();
    ArrayNode list = node.putArray("boards");
    for (Boards.Wanted board : boards) {
      ObjectNode each = list.addObject();
      each.put("key", board.key());
      each.put("name", board.name());
      each.put("jql", board.jql());
      each.put("filterId", board.filterId());
      each.put("boardId", board.boardId());
    }
    return node.toString();
  }

  /** Takes note of a board. */
  @FunctionalInterface
  interface BoardMade {
    void made(String key, String filterId, @Nullable String boardId);
  }

  /**
   * @throws IllegalArgumentException if it says no board
   */
  static void readBoard(String body, BoardMade made) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException("no object");
    }
    made.made(
        node.path("key").asText(),
        node.path("filterId").asText(),
        node.hasNonNull("boardId") ? node.path("boardId").asText() : null);
  }

  static String of(List<Removing.Line> lines, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    ArrayNode items = node.putArray("items");
    for (Removing.Line line : lines) {
      ObjectNode each = items.addObject();
      each.put("part", texts.part(line.partKey()));
      each.put("name", texts.name(line.partKey(), line.name()));
      each.put("outcome", SetupTexts.key(line.outcome()));
      ArrayNode details = each.putArray("details");
      texts.details(line.details()).forEach(details::add);
    }
    return node.toString();
  }

  static String of(Plan plan, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("blocked", plan.isBlocked());
    node.put("changesNothing", plan.changesNothing());
    ObjectNode errors = node.putObject("errors");
    plan.errors().forEach((field, reason) -> errors.put(field, texts.detail(reason)));
    ArrayNode items = node.putArray("items");
    for (Plan.Line line : plan.lines()) {
      ObjectNode each = items.addObject();
      each.put("key", line.item().key());
      each.put("part", texts.part(line.item().part().key()));
      each.put("name", texts.name(line.item().part().key(), line.item().name()));
      each.put("action", line.action().key());
      ArrayNode details = each.putArray("details");
      texts.details(line.details()).forEach(details::add);
    }
    return node.toString();
  }

  /** What stands now, without a secret. */
  static String of(Optional<DeskSettings> settings, Optional<Desk> desk) {
    ObjectNode node = NODES.objectNode();
    node.put("complete", settings.isPresent() && desk.isPresent());
    settings.ifPresent(
        made -> {
          node.put("projectKey", made.projectKey());
          node.put("bot", made.botUser());
          node.put("graphBaseUrl", made.graphBaseUrl().toString());
          ObjectNode fields = node.putObject("fields");
          made.fields().forEach((field, id) -> fields.put(field.fieldName(), "customfield_" + id));
        });
    desk.ifPresent(
        now -> {
          node.put("referencePrefix", now.district().referencePrefix());
          node.put("zone", now.district().zone().getId());
          node.put("departments", now.departments().size());
          node.put("categories", now.routing().categories().size());
          ArrayNode lines = node.putArray("lines");
          now.lines()
              .forEach(
                  line ->
                      lines
                          .addObject()
                          .put("id", line.id().value())
                          .put("phoneNumberId", line.phoneNumberId())
                          .put("number", line.number().e164()));
        });
    return node.toString();
  }

  static String problem(Map<String, String> errors, String... messages) {
    ObjectNode node = NODES.objectNode();
    ArrayNode texts = node.putArray("errorMessages");
    for (String message : messages) {
      texts.add(message);
    }
    ObjectNode fields = node.putObject("errors");
    errors.forEach(fields::put);
    return node.toString();
  }

  /** Reads texts of an object and collects what is wrong with them. Never repeats a value. */
  private static final class Reader {

    private final JsonNode node;
    private final String path;
    private final Map<String, String> errors;

    Reader(JsonNode node, String path) {
      this(node, path, new LinkedHashMap<>());
    }

    Reader(JsonNode node, String path, Map<String, String> errors) {
      this.node = node;
      this.path = path;
      this.errors = errors;
    }

    @Nullable String matching(String field, String pattern, String wanted) {
      return read(
          field,
          wanted,
          text -> {
            if (!text.matches(pattern)) {
              throw new IllegalArgumentException(field);
            }
            return text;
          });
    }

    <T> @Nullable T read(String field, String wanted, Function<String, T> parse) {
      JsonNode value = node.path(field);
      if (value.isTextual()) {
        try {
          return parse.apply(value.asText());
        } catch (RuntimeException e) {
          // The value may be a secret, so neither it nor the exception is shown.
          errors.put(path + field, "is not " + wanted);
          return null;
        }
      }
      errors.put(path + field, "is missing: " + wanted);
      return null;
    }
  }

  private SetupJson() {}
}
