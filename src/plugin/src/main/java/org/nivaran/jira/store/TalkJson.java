package org.nivaran.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Answer;
import org.nivaran.core.signlanguage.Companion;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.core.signlanguage.Wish;

/** The parts of a talk that are kept as JSON. Written and read by hand, as in {@link Json}. */
final class TalkJson {

  static String of(Wish wish) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    CitizenId citizen = wish.citizen();
    node.put("mode", wish.mode().name())
        .put("signLanguage", wish.signLanguage())
        .put("by", wish.by())
        .put("evidence", wish.evidence())
        .put("due", wish.due().toEpochMilli());
    if (citizen != null) {
      node.put("citizen", citizen.value());
    }
    return node.toString();
  }

  static Wish wish(String json, Instant at) {
    JsonNode node = Json.read(json);
    return new Wish(
        TalkMode.valueOf(node.path("mode").asText()),
        node.path("signLanguage").asText(),
        node.has("citizen") ? new CitizenId(node.path("citizen").asLong()) : null,
        text(node, "by"),
        text(node, "evidence"),
        at,
        Instant.ofEpochMilli(node.path("due").asLong()));
  }

  static String of(Account account) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("recording", account.recording().name())
        .put("problems", account.problems())
        .put("fallback", account.fallback())
        .put("text", account.text())
        .put("readBack", account.readBack().name());
    Interpreter interpreter = account.interpreter();
    if (interpreter != null) {
      node.putObject("interpreter")
          .put("name", interpreter.name())
          .put("organisation", interpreter.organisation())
          .put("tie", interpreter.tie().name());
    }
    Companion companion = account.companion();
    if (companion != null) {
      node.putObject("companion")
          .put("relation", companion.relation())
          .put("maySpeak", companion.maySpeak());
    }
    return node.toString();
  }

  static Account account(String json) {
    JsonNode node = Json.read(json);
    JsonNode interpreter = node.path("interpreter");
    JsonNode companion = node.path("companion");
    return new Account(
        interpreter.isObject()
            ? new Interpreter(
                interpreter.path("name").asText(),
                interpreter.path("organisation").asText(),
                Interpreter.Tie.valueOf(interpreter.path("tie").asText()))
            : null,
        companion.isObject()
            ? new Companion(
                companion.path("relation").asText(), companion.path("maySpeak").asBoolean())
            : null,
        Answer.valueOf(node.path("recording").asText()),
        node.path("problems").asText(),
        node.path("fallback").asText(),
        node.path("text").asText(),
        Answer.valueOf(node.path("readBack").asText()));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }

  private TalkJson() {}
}
