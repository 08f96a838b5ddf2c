package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What Meta demands of {@code interactive} messages. Stateless. */
final class InteractiveRules {
  private static final int BODY = 1024;
  private static final int LIST_BODY = 4096;
  private static final int HEADER_OR_FOOTER = 60;
  private static final int ROWS = 10;

  private InteractiveRules() {}

  static void check(JsonNode interactive, Checks checks) {
    checks.require(interactive.isObject(), () -> GraphError.missing("interactive"));
    String type = interactive.path("type").asText();
    int body = type.equals("list") ? LIST_BODY : BODY;
    checks
        .text(interactive.path("type"), "interactive.type", 64)
        .text(interactive.at("/body/text"), "interactive.body.text", body)
        .require(
            interactive.path("action").isObject(), () -> GraphError.missing("interactive.action"));
    decoration(interactive.path("header"), "header", checks);
    footer(interactive.path("footer"), checks);
    JsonNode action = interactive.path("action");
    switch (type) {
      case "button" -> buttons(action, checks);
      case "list" -> list(action, checks);
      case "cta_url" -> link(action, checks);
      case "location_request_message" ->
          checks.value(action.path("name"), "interactive.action.name", "send_location");
      case "request_contact_info" ->
          checks.value(action.path("name"), "interactive.action.name", "request_contact_info");
      default ->
          checks.require(
              false, () -> GraphError.wrong("interactive.type", "is not supported: " + type));
    }
  }

  private static void decoration(JsonNode header, String name, Checks checks) {
    if (header.isMissingNode()) {
      return;
    }
    String path = "interactive." + name;
    checks.value(header.path("type"), path + ".type", "text");
    checks.text(header.path("text"), path + ".text", HEADER_OR_FOOTER);
  }

  private static void footer(JsonNode footer, Checks checks) {
    if (!footer.isMissingNode()) {
      checks.text(footer.path("text"), "interactive.footer.text", HEADER_OR_FOOTER);
    }
  }

  private static void buttons(JsonNode action, Checks checks) {
    JsonNode buttons = action.path("buttons");
    checks.count(buttons, "interactive.action.buttons", 1, 3);
    Set<String> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < buttons.size() && !checks.failed(); i++) {
      String path = "interactive.action.buttons[" + i + "]";
      JsonNode button = buttons.get(i);
      JsonNode reply = button.path("reply");
      checks
          .value(button.path("type"), path + ".type", "reply")
          .text(reply.path("id"), path + ".reply.id", 256)
          .text(reply.path("title"), path + ".reply.title", 20)
          .require(
              ids.add(reply.path("id").asText()),
              () -> GraphError.wrong(path + ".reply.id", "is used twice"))
          .require(
              titles.add(reply.path("title").asText()),
              () -> GraphError.wrong(path + ".reply.title", "is used twice"));
    }
  }

  private static void list(JsonNode action, Checks checks) {
    JsonNode sections = action.path("sections");
    checks
        .text(action.path("button"), "interactive.action.button", 20)
        .count(sections, "interactive.action.sections", 1, 10);
    Set<String> ids = new HashSet<>();
    int rows = 0;
    for (int i = 0; i < sections.size() && !checks.failed(); i++) {
      String path = "interactive.action.sections[" + i + "]";
      JsonNode section = sections.get(i);
      if (sections.size() > 1) {
        checks.text(section.path("title"), path + ".title", 24);
      } else {
        checks.optionalText(section.path("title"), path + ".title", 24);
      }
      checks.count(section.path("rows"), path + ".rows", 1, ROWS);
      for (JsonNode row : section.path("rows")) {
        checks
            .text(row.path("id"), path + ".rows.id", 200)
            .text(row.path("title"), path + ".rows.title", 24)
            .optionalText(row.path("description"), path + ".rows.description", 72)
            .require(
                ids.add(row.path("id").asText()),
                () -> GraphError.wrong(path + ".rows.id", "is used twice"));
        rows++;
      }
    }
    int total = rows;
    checks.require(
        total <= ROWS,
        () ->
            GraphError.wrong(
                "interactive.action.sections", "must have at most 10 rows in all, has " + total));
  }

  private static void link(JsonNode action, Checks checks) {
    JsonNode parameters = action.path("parameters");
    String path = "interactive.action.parameters";
    checks
        .value(action.path("name"), "interactive.action.name", "cta_url")
        .text(parameters.path("display_text"), path + ".display_text", 20)
        .text(parameters.path("url"), path + ".url", 2000)
        .require(
            isWebAddress(parameters.path("url").asText()),
            () -> GraphError.wrong(path + ".url", "must be an http or https address"));
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      return scheme != null
          && address.getHost() != null
          && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
