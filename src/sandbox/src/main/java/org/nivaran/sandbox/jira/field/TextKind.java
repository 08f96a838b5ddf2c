package org.nivaran.sandbox.jira.field;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/** One line of at most 255 characters, or a text of any length. Values are Strings. */
final class TextKind extends FieldKind {
  private static final int LIMIT = 255;

  private final boolean limited;

  TextKind(String key, String name, Input input, boolean limited) {
    super(key, name, input);
    this.limited = limited;
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    if (texts.isEmpty()) {
      return null;
    }
    if (limited && texts.get(0).length() > LIMIT) {
      throw new BadValue(
          "The entered text is too long. It exceeds the allowed limit of "
              + LIMIT
              + " characters.");
    }
    return texts.get(0);
  }

  @Override
  public List<String> format(Object value) {
    return List.of((String) value);
  }

  @Override
  public String display(Object value) {
    return (String) value;
  }

  @Override
  public List<Cell> cells(Object value) {
    String text = (String) value;
    if (limited && text.length() > LIMIT) {
      throw new IllegalArgumentException(
          "A value of " + getKey() + " has more than 255 characters");
    }
    return List.of(limited ? Cell.ofString(text) : Cell.ofText(text));
  }

  @Override
  public Object read(StoredField field, List<Cell> cells) {
    Cell cell = cells.get(0);
    return Objects.requireNonNull(cell.string() == null ? cell.text() : cell.string());
  }

  @Override
  public void check(Object value) {
    require(value, String.class);
  }
}
