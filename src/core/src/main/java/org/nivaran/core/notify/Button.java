package org.nivaran.core.notify;

/**
 * A reply button.
 *
 * @param payload what comes back when it is pressed
 * @param title what the citizen sees; a longer one is cut
 */
public record Button(String payload, String title) {

  /**
   * A button within the channel's limits.
   *
   * @throws IllegalArgumentException if the payload is empty or too long, or the title blank
   */
  public Button {
    if (payload.isEmpty() || payload.length() > MessageLimits.BUTTON_PAYLOAD) {
      throw new IllegalArgumentException("a button's payload has 1 to 256 characters");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a button needs a title");
    }
    title = Graphemes.shortened(title, MessageLimits.BUTTON_TITLE);
  }
}
