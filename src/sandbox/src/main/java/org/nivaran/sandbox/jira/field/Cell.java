package org.nivaran.sandbox.jira.field;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** One row of {@code custom_field_value}: exactly one of the four is there. */
public record Cell(
    @Nullable String string,
    @Nullable String text,
    @Nullable Double number,
    @Nullable Timestamp date) {

  static Cell ofString(String value) {
    return new Cell(value, null, null, null);
  }

  static Cell ofText(String value) {
    return new Cell(null, value, null, null);
  }

  static Cell ofNumber(double value) {
    return new Cell(null, null, value, null);
  }

  static Cell ofDate(Timestamp value) {
    return new Cell(null, null, null, value);
  }
}
