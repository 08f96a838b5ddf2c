package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Meta demands of {@code template} messages. Every well-formed name counts as an approved
 * template in Hindi and in English. Stateless.
 */
final class TemplateRules {
  private static final Set<String> LANGUAGES = Set.of("hi", "en", "en_US", "en_GB");
  private static final Set<String> COMPONENTS = Set.of("header", "body", "button");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\n\\r\\t]| {5,}");

  private TemplateRules() {}

  static void check(JsonNode template, Checks checks) {
    JsonNode name = template.path("name");
    JsonNode language = template.at("/language/code");
    checks
        .require(template.isObject(), () -> GraphError.missing("template"))
        .text(name, "template.name", 512)
        .text(language, "template.language.code", 15)
        .require(
            NAME.matcher(name.asText()).matches(),
            () -> GraphError.of(132001, "Template name does not exist: " + name.asText()))
        .require(
            LANGUAGES.contains(language.asText()),
            () ->
                GraphError.of(
                    132001,
                    "Template name (%s) does not exist in %s"
                        .formatted(name.asText(), language.asText())));
    for (JsonNode component : template.path("components")) {
      component(component, checks);
    }
  }

  private static void component(JsonNode component, Checks checks) {
    String type = component.path("type").asText();
    checks.require(
        COMPONENTS.contains(type),
        () -> GraphError.wrong("template.components.type", "is not supported: " + type));
    if (type.equals("button")) {
      checks
          .text(component.path("sub_type"), "template.components.sub_type", 32)
          .require(
              component.path("index").asText().matches("[0-9]"),
              () -> GraphError.missing("template.components.index"));
    }
    for (JsonNode parameter : component.path("parameters")) {
      parameter(parameter, checks);
    }
  }

  private static void parameter(JsonNode parameter, Checks checks) {
    String path = "template.components.parameters";
    String type = parameter.path("type").asText();
    switch (type) {
      case "text" -> {
        JsonNode text = parameter.path("text");
        checks
            .text(text, path + ".text", 1024)
            .require(
                !FORBIDDEN.matcher(text.asText()).find(),
                () ->
                    GraphError.invalidParameter(
                        "Param text cannot have new-line/tab characters or more than 4 consecutive"
                            + " spaces"));
      }
      case "payload" -> checks.text(parameter.path("payload"), path + ".payload", 256);
      default ->
          checks.require(
              false, () -> GraphError.of(132012, "Parameter of type '" + type + "' in template"));
    }
  }
}
