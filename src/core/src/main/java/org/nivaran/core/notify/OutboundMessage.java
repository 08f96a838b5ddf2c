package org.nivaran.core.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to a citizen.
 *
 * @param text plain text, as sent while the window is open
 * @param buttons at most three
 * @param template how to say it when the window is shut, or null if it cannot be said then
 */
public record OutboundMessage(String text, List<Button> buttons, @Nullable TemplateUse template) {

  public OutboundMessage {
    buttons = List.copyOf(buttons);
  }

  public static OutboundMessage text(String text) {
    return new OutboundMessage(text, List.of(), null);
  }
}
