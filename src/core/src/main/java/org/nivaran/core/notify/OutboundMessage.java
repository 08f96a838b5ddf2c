package org.nivaran.core.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to a citizen.
 *
 * @param text plain text, as sent while the window is open; a longer one is cut
 * @param buttons at most three
 * @param template how to say it when the window is shut, or null if it cannot be said then
 */
public record OutboundMessage(String text, List<Button> buttons, @Nullable TemplateUse template) {

  /**
   * A message within the channel's limits.
   *
   * @throws IllegalArgumentException if the text is blank or there are too many buttons
   */
  public OutboundMessage {
    buttons = List.copyOf(buttons);
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing to say");
    }
    if (buttons.size() > MessageLimits.BUTTONS) {
      throw new IllegalArgumentException("more than three buttons: " + buttons.size());
    }
    text =
        Graphemes.shortened(
            text, buttons.isEmpty() ? MessageLimits.TEXT : MessageLimits.BODY_WITH_BUTTONS);
  }

  public static OutboundMessage text(String text) {
    return new OutboundMessage(text, List.of(), null);
  }
}
