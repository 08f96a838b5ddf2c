package org.nivaran.jira.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.notify.Interaction;
import org.nivaran.core.notify.MessageLimits;

/** Writes what a citizen can do with a message as the Graph API wants it. */
final class GraphInteraction {

  static void write(ObjectNode message, String text, Interaction interaction) {
    message.put("type", "interactive");
    ObjectNode node = message.putObject("interactive").put("type", type(interaction));
    node.putObject("body").put("text", Graphemes.shortened(text, MessageLimits.BODY_WITH_BUTTONS));
    ObjectNode action = node.putObject("action");
    if (interaction instanceof Interaction.Buttons some) {
      buttons(action.putArray("buttons"), some);
    } else if (interaction instanceof Interaction.Choice choice) {
      action.put("button", choice.title());
      rows(action.putArray("sections").addObject().putArray("rows"), choice);
    } else {
      boolean place = interaction instanceof Interaction.AskLocation;
      action.put("name", place ? "send_location" : "request_contact_info");
    }
  }

  private static String type(Interaction interaction) {
    if (interaction instanceof Interaction.Buttons) {
      return "button";
    }
    if (interaction instanceof Interaction.Choice) {
      return "list";
    }
    return interaction instanceof Interaction.AskLocation
        ? "location_request_message"
        : "request_contact_info";
  }

  private static void buttons(ArrayNode list, Interaction.Buttons some) {
    for (Button button : some.buttons()) {
      list.addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", button.payload())
          .put("title", button.title());
    }
  }

  private static void rows(ArrayNode list, Interaction.Choice choice) {
    for (Interaction.Row row : choice.rows()) {
      ObjectNode node = list.addObject().put("id", row.payload()).put("title", row.title());
      if (!row.description().isEmpty()) {
        node.put("description", row.description());
      }
    }
  }

  private GraphInteraction() {}
}
