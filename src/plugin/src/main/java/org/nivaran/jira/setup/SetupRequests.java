package org.nivaran.jira.setup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.setup.SetupRequest.WantedLine;

/**
 * Reads what an admin wants. Complaints name fields and never a value, because it may be a secret.
 * Thread safe.
 */
public final class SetupRequests {

  /** Where Meta's Graph API answers. */
  static final URI DEFAULT_GRAPH = URI.create("https://graph.facebook.com");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MANY = 1000;
  private static final JsonInput.Refusal REFUSAL =
      new JsonInput.Refusal() {
        @Override
        public RuntimeException whole(String message) {
          return new BadSetupRequestException(message, Map.of());
        }

        @Override
        public RuntimeException fields(Map<String, String> errors) {
          return new BadSetupRequestException("", errors);
        }
      };

  private final Texts texts;

  public SetupRequests(Texts texts) {
    this.texts = texts;
  }

  /**
   * A board that a browser has made.
   *
   * @param boardId null if only its filter is there yet
   */
  record BoardNote(String key, String filterId, @Nullable String boardId) {}

  /**
   * @param graph where the Graph API answers, if the body does not say so
   * @throws BadSetupRequestException with everything that is wrong
   */
  SetupRequest read(String body, URI graph) {
    JsonInput input = JsonInput.of(texts, body, REFUSAL);
    Optional<String> district = input.requiredText("district", 100);
    Optional<String> prefix = matching(input, "referencePrefix", "[A-Z]{2,5}", "prefix");
    Optional<String> key = matching(input, "projectKey", "[A-Z][A-Z0-9]{1,9}", "key");
    Optional<ZoneId> zone = input.requiredValue("zone", ZoneId::of, "admin.setup.wrong.zone");
    Optional<String> bot = input.requiredText("bot", 255);
    Optional<String> pack = matching(input, "pack", "[a-z0-9-]{1,40}", "other");
    URI graphBaseUrl =
        input.has("graphBaseUrl")
            ? input
                .requiredValue(
                    "graphBaseUrl", 300, SetupRequests::address, "admin.setup.wrong.address")
                .orElse(graph)
            : graph;
    List<Language> languages = languages(input);
    Set<String> agreed =
        Set.copyOf(input.values("agreed", MANY, Function.identity(), "admin.setup.wrong.other"));
    List<WantedLine> lines = lines(input);
    String phoneSecret =
        input.has("phoneSecret")
            ? matching(input, "phoneSecret", "[A-Za-z0-9._-]{8,200}", "phone-secret").orElse(null)
            : null;
    Map<String, String> sms = input.has("sms") ? sms(input.object("sms")) : null;
    input.finish();
    return new SetupRequest(
        district.orElseThrow(),
        prefix.orElseThrow(),
        key.orElseThrow(),
        zone.orElseThrow(),
        bot.orElseThrow(),
        pack.orElseThrow(),
        graphBaseUrl,
        languages,
        lines,
        phoneSecret,
        sms,
        agreed);
  }

  /** Whether the body says yes to this. */
  boolean says(String body, String what) {
    try {
      return JsonInput.of(texts, body, REFUSAL).says(what);
    } catch (BadSetupRequestException e) {
      return false;
    }
  }

  /**
   * @throws BadSetupRequestException with everything that is wrong
   */
  BoardNote board(String body) {
    JsonInput input = JsonInput.of(texts, body, REFUSAL);
    Optional<String> key = input.requiredText("key", 100);
    Optional<String> filterId = matching(input, "filterId", "\\d{1,18}", "other");
    Optional<String> boardId =
        input.has("boardId") ? matching(input, "boardId", "\\d{1,18}", "other") : Optional.empty();
    input.finish();
    return new BoardNote(key.orElseThrow(), filterId.orElseThrow(), boardId.orElse(null));
  }

  private static Optional<String> matching(
      JsonInput input, String field, String pattern, String complaint) {
    return input.requiredValue(
        field,
        2000,
        text -> {
          if (!text.matches(pattern)) {
            throw new IllegalArgumentException(field);
          }
          return text;
        },
        "admin.setup.wrong." + complaint);
  }

  /** Hindi always; all that the desk knows unless the body says otherwise. */
  private static List<Language> languages(JsonInput input) {
    Set<Language> languages = new LinkedHashSet<>();
    languages.add(Language.HINDI);
    if (!input.has("languages")) {
      languages.add(Language.ENGLISH);
      languages.add(Language.CHHATTISGARHI);
    }
    languages.addAll(input.values("languages", MANY, Language::new, "admin.setup.wrong.language"));
    return List.copyOf(languages);
  }

  private static List<WantedLine> lines(JsonInput input) {
    List<WantedLine> lines = new ArrayList<>();
    for (JsonInput line : input.objects("lines", MANY)) {
      Optional<LineId> id = line.requiredValue("id", LineId::new, "admin.setup.wrong.other");
      Optional<String> phoneNumberId = matching(line, "phoneNumberId", "\\d{1,40}", "number-id");
      Optional<PhoneNumber> number =
          line.requiredValue("number", PhoneNumber::new, "admin.setup.wrong.number");
      Optional<String> verifyToken = matching(line, "verifyToken", ".{8,400}", "secret");
      Optional<String> appSecret = matching(line, "appSecret", ".{8,400}", "secret");
      Optional<String> accessToken = matching(line, "accessToken", "\\S{8,2000}", "secret");
      line.finishObject();
      if (id.isPresent()
          && phoneNumberId.isPresent()
          && number.isPresent()
          && verifyToken.isPresent()
          && appSecret.isPresent()
          && accessToken.isPresent()) {
        lines.add(
            new WantedLine(
                new LineSecrets(
                    id.get(),
                    phoneNumberId.get(),
                    verifyToken.get(),
                    appSecret.get(),
                    accessToken.get()),
                number.get()));
      }
    }
    return lines;
  }

  /** The columns of the gateway's record. What is wrong is said field by field. */
  private static Map<String, String> sms(JsonInput input) {
    Map<String, String> record = new HashMap<>();
    record.put("key", "gateway");
    matching(input, "gateway", "nic|cdac|http", "other")
        .ifPresent(value -> record.put("gateway", value));
    Optional<URI> url =
        input.requiredValue("url", 300, SetupRequests::address, "admin.setup.wrong.address");
    url.ifPresent(value -> record.put("url", value.toString()));
    url.ifPresent(value -> record.put("hosts", value.getHost()));
    if (input.has("unicodeUrl")) {
      input
          .requiredValue("unicodeUrl", 300, SetupRequests::address, "admin.setup.wrong.address")
          .ifPresent(value -> record.put("unicode_url", value.toString()));
    }
    matching(input, "username", "\\S{1,200}", "other")
        .ifPresent(value -> record.put("username", value));
    matching(input, "password", "\\S{1,200}", "secret")
        .ifPresent(value -> record.put("password", value));
    if (input.has("secureKey")) {
      matching(input, "secureKey", "\\S{1,200}", "secret")
          .ifPresent(value -> record.put("secure_key", value));
    }
    if (input.has("reportSecret")) {
      matching(input, "reportSecret", "[A-Za-z0-9._-]{8,200}", "phone-secret")
          .ifPresent(value -> record.put("report_secret", value));
    }
    matching(input, "entityId", "\\d{1,40}", "other")
        .ifPresent(value -> record.put("entity_id", value));
    matching(input, "header", "[A-Za-z0-9]{1,20}", "other")
        .ifPresent(value -> record.put("header", value));
    input.finishObject();
    return record;
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

  /** What {@link #stored(SetupRequest)} wrote. */
  SetupRequest stored(String text) {
    return read(text, DEFAULT_GRAPH);
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
}
