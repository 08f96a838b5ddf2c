package org.nivaran.core.notify;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;

/**
 * One message on its way out, in the form the channel will take now.
 *
 * @param form the free text with its buttons, or the template; exactly what is sent
 * @param callbackData comes back with every delivery report; at most 512 characters
 */
public record Dispatch(LineId line, CitizenAddress to, Form form, String callbackData) {

  /** In which form a message goes out. */
  public sealed interface Form {

    /** Free text, perhaps with something to press or choose, inside the window. */
    record Free(String text, Interaction interaction) implements Form {

      public Free(String text, java.util.List<Button> buttons) {
        this(text, new Interaction.Buttons(buttons));
      }

      /** Its buttons; none if it has something else. */
      public java.util.List<Button> buttons() {
        return interaction instanceof Interaction.Buttons some
            ? some.buttons()
            : java.util.List.of();
      }
    }

    /** An approved template, at any time. */
    record Template(TemplateUse use) implements Form {}
  }

  /** The form for an open or a shut window; null if it cannot be said in a shut one. */
  public static @Nullable Form formOf(OutboundMessage message, boolean windowOpen) {
    if (windowOpen) {
      return new Form.Free(message.text(), message.interaction());
    }
    return message.template() == null ? null : new Form.Template(message.template());
  }
}
