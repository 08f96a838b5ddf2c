package org.nivaran.sandbox.jira.field;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/** A number. Values are Doubles. */
final class NumberKind extends FieldKind {
  NumberKind() {
    super("float", "Number Field", Input.NUMBER);
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    if (texts.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(texts.get(0).strip()).doubleValue();
    } catch (NumberFormatException e) {
      throw new BadValue("'" + texts.get(0) + "' is an invalid number");
    }
  }

  @Override
  public List<String> format(Object value) {
    return List.of(display(value));
  }

  @Override
  public String display(Object value) {
    return BigDecimal.valueOf((Double) value).stripTrailingZeros().toPlainString();
  }

  @Override
  public List<Cell> cells(Object value) {
    return List.of(Cell.ofNumber((Double) value));
  }

  @Override
  public @Nullable Object read(StoredField field, List<Cell> cells) {
    return cells.get(0).number();
  }

  @Override
  public void check(Object value) {
    require(value, Double.class);
  }
}
