package org.nivaran.core.notify;

import java.util.List;

/** What a citizen can do with a message besides reading it. */
public sealed interface Interaction {

  /** Nothing. */
  Interaction NONE = new Buttons(List.of());

  /**
   * Press a button.
   *
   * @param buttons at most three; none for a plain message
   */
  record Buttons(List<Button> buttons) implements Interaction {

    /**
     * @throws IllegalArgumentException if there are more than three
     */
    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.size() > MessageLimits.BUTTONS) {
        throw new IllegalArgumentException("more than three buttons: " + buttons.size());
      }
    }
  }

  /**
   * Choose from a list.
   *
   * @param title what opens the list; a longer one is cut
   * @param rows at least one and at most ten
   */
  record Choice(String title, List<Row> rows) implements Interaction {

    /**
     * @throws IllegalArgumentException if there is no title, or there are no rows or too many
     */
    public Choice {
      rows = List.copyOf(rows);
      if (title.isBlank() || rows.isEmpty() || rows.size() > MessageLimits.ROWS) {
        throw new IllegalArgumentException("a list has a title and 1 to 10 rows");
      }
      title = Graphemes.shortened(title, MessageLimits.BUTTON_TITLE);
    }
  }

  /**
   * A row of a list.
   *
   * @param payload what comes back when it is chosen
   * @param title what the citizen sees; a longer one is cut
   * @param description more of it, cut too; may be empty
   */
  record Row(String payload, String title, String description) {

    /**
     * @throws IllegalArgumentException if the payload is empty or too long, or the title blank
     */
    public Row {
      if (payload.isEmpty() || payload.length() > MessageLimits.ROW_PAYLOAD || title.isBlank()) {
        throw new IllegalArgumentException(
            "a row has a title and a payload of 1 to 200 characters");
      }
      boolean cut = title.length() > MessageLimits.ROW_TITLE;
      description =
          Graphemes.shortened(
              cut && description.isEmpty() ? title : description, MessageLimits.ROW_DESCRIPTION);
      title = Graphemes.shortened(title, MessageLimits.ROW_TITLE);
    }
  }

  /** Send the place where one is. */
  record AskLocation() implements Interaction {}

  /** Give the own telephone number. */
  record AskNumber() implements Interaction {}

  default boolean isNone() {
    return equals(NONE);
  }
}
