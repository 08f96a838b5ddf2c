package org.nivaran.core.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to a citizen.
 *
 * @param text plain text, as sent while the window is open; a longer one is cut
 * @param interaction what the citizen can do with it then
 * @param template how to say it when the window is shut, or null if it cannot be said then
 * @param meaning what it says, for another channel, or null if it is only these words
 */
public record OutboundMessage(
    String text,
    Interaction interaction,
    @Nullable TemplateUse template,
    @Nullable Meaning meaning) {

  /**
   * A message within the channel's limits.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public OutboundMessage {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing to say");
    }
    text =
        Graphemes.shortened(
            text, interaction.isNone() ? MessageLimits.TEXT : MessageLimits.BODY_WITH_BUTTONS);
  }

  /**
   * A message with buttons.
   *
   * @throws IllegalArgumentException if the text is blank or there are too many buttons
   */
  public OutboundMessage(String text, List<Button> buttons, @Nullable TemplateUse template) {
    this(text, new Interaction.Buttons(buttons), template, null);
  }

  public static OutboundMessage text(String text) {
    return new OutboundMessage(text, Interaction.NONE, null, null);
  }

  /** The same words with something else to do. */
  public OutboundMessage with(Interaction other) {
    return new OutboundMessage(text, other, template, meaning);
  }

  /** The same words with what they mean. */
  public OutboundMessage meaning(Meaning other) {
    return new OutboundMessage(text, interaction, template, other);
  }

  /** Its buttons; none if it has something else. */
  public List<Button> buttons() {
    return interaction instanceof Interaction.Buttons some ? some.buttons() : List.of();
  }
}
