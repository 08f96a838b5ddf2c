package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What Meta demands of the body of a send, before it looks at who it is for. Limits as in Meta's
 * public description of the interface. Stateless.
 */
final class MessageRules {
  private static final int TEXT = 4096;
  private static final int CALLBACK_DATA = 512;

  private MessageRules() {}

  /** Whether the body marks a message as read instead of sending one. */
  static boolean isReadReceipt(JsonNode body) {
    return body.has("status");
  }

  /** The first thing that is wrong with a body, or empty. */
  static Optional<GraphError> check(JsonNode body) {
    Checks checks = new Checks();
    checks
        .require(
            body.isObject(), () -> GraphError.invalidParameter("The body is not a JSON object."))
        .require(
            body.path("messaging_product").asText().equals("whatsapp"),
            () -> GraphError.invalidParameter("The parameter messaging_product is required."));
    if (isReadReceipt(body)) {
      checks
          .value(body.path("status"), "status", "read")
          .text(body.path("message_id"), "message_id", 512);
    } else {
      message(body, checks);
    }
    return checks.result();
  }

  private static void message(JsonNode body, Checks checks) {
    checks
        .require(
            isFilled(body.path("to")) || isFilled(body.path("recipient")),
            () -> GraphError.invalidParameter("The parameter to is required."))
        .require(
            !body.has("recipient_type")
                || body.path("recipient_type").asText().equals("individual"),
            () -> GraphError.invalidParameter("Param recipient_type must be one of {INDIVIDUAL}"))
        .require(
            body.path("biz_opaque_callback_data").asText().length() <= CALLBACK_DATA,
            () ->
                GraphError.invalidParameter(
                    "Param biz_opaque_callback_data must be at most 512 characters long."));
    if (body.has("context")) {
      checks.text(body.at("/context/message_id"), "context.message_id", 512);
    }
    // Meta takes a body without type as text.
    String type = body.path("type").asText("text");
    switch (type) {
      case "text" -> text(body.path("text"), checks);
      case "interactive" -> InteractiveRules.check(body.path("interactive"), checks);
      case "template" -> TemplateRules.check(body.path("template"), checks);
      case "reaction" -> reaction(body.path("reaction"), checks);
      default ->
          checks.require(
              false,
              () ->
                  GraphError.invalidParameter(
                      "Param type must be one of {TEXT, INTERACTIVE, TEMPLATE, REACTION} here, is "
                          + type));
    }
  }

  private static void text(JsonNode text, Checks checks) {
    JsonNode body = text.path("body");
    checks
        .require(
            body.isTextual() && !body.asText().isBlank(),
            () -> GraphError.invalidParameter("The parameter text['body'] is required."))
        .require(
            body.asText().length() <= TEXT,
            () ->
                GraphError.invalidParameter(
                    "Param text['body'] must be at most 4096 characters long."));
  }

  private static void reaction(JsonNode reaction, Checks checks) {
    checks
        .text(reaction.path("message_id"), "reaction.message_id", 512)
        .optionalText(reaction.path("emoji"), "reaction.emoji", 32);
  }

  private static boolean isFilled(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank();
  }
}
