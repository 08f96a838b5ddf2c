package org.nivaran.jira.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.notify.MessageLimits;
import org.nivaran.core.notify.TemplateUse;

/** Writes a message as the Graph API wants it, within its limits. */
final class GraphMessage {
  private static final int LONGEST_PARAMETER = 1024;
  static final int LONGEST_CALLBACK_DATA = 512;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String json(Dispatch dispatch) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("messaging_product", "whatsapp").put("recipient_type", "individual");
    address(message, dispatch.to());
    if (dispatch.form() instanceof Dispatch.Form.Template template) {
      template(message, template.use());
    } else if (dispatch.form() instanceof Dispatch.Form.Free free) {
      if (free.interaction().isNone()) {
        text(message, free.text());
      } else {
        GraphInteraction.write(message, free.text(), free.interaction());
      }
    }
    message.put("biz_opaque_callback_data", dispatch.callbackData());
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain text is always writable", e);
    }
  }

  /** Meta uses the number if it gets both, so it gets one. */
  private static void address(ObjectNode message, CitizenAddress to) {
    if (to.phone() != null) {
      message.put("to", to.phone().e164().substring(1));
    } else {
      message.put("recipient", to.businessScopedId());
    }
  }

  private static void text(ObjectNode message, String text) {
    message.put("type", "text");
    message
        .putObject("text")
        .put("body", Graphemes.shortened(text, MessageLimits.TEXT))
        .put("preview_url", false);
  }

  private static void template(ObjectNode message, TemplateUse use) {
    message.put("type", "template");
    ObjectNode template = message.putObject("template").put("name", use.name());
    template.putObject("language").put("code", use.language().tag());
    ArrayNode components = template.putArray("components");
    if (!use.parameters().isEmpty()) {
      ArrayNode parameters = components.addObject().put("type", "body").putArray("parameters");
      use.parameters()
          .forEach(value -> parameters.addObject().put("type", "text").put("text", oneLine(value)));
    }
    for (int i = 0; i < use.buttonPayloads().size(); i++) {
      components
          .addObject()
          .put("type", "button")
          .put("sub_type", "quick_reply")
          .put("index", Integer.toString(i))
          .putArray("parameters")
          .addObject()
          .put("type", "payload")
          .put("payload", use.buttonPayloads().get(i));
    }
  }

  /** Meta refuses template variables with new lines, tabs or many spaces, and empty ones. */
  private static String oneLine(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? "-" : Graphemes.shortened(line, LONGEST_PARAMETER);
  }

  private GraphMessage() {}
}
