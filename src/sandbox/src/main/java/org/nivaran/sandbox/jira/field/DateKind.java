package org.nivaran.sandbox.jira.field;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/** A day or a moment. Values are Timestamps; any Date is taken. */
final class DateKind extends FieldKind {
  private final Dates dates;
  private final boolean withTime;

  DateKind(String key, String name, Dates dates, boolean withTime) {
    super(key, name, withTime ? Input.DATE_TIME : Input.DATE);
    this.dates = dates;
    this.withTime = withTime;
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    if (texts.isEmpty()) {
      return null;
    }
    String text = texts.get(0);
    return (withTime ? dates.dateTime(text) : dates.date(text))
        .orElseThrow(() -> new BadValue("'" + text + "' is an invalid date"));
  }

  @Override
  public List<String> format(Object value) {
    Date date = (Date) value;
    return List.of(withTime ? dates.formatDateTime(date) : dates.formatDate(date));
  }

  @Override
  public String display(Object value) {
    Date date = (Date) value;
    return withTime ? dates.displayDateTime(date) : dates.displayDate(date);
  }

  @Override
  public String changeId(Object value) {
    return format(value).get(0);
  }

  @Override
  public List<Cell> cells(Object value) {
    return List.of(Cell.ofDate(new Timestamp(((Date) value).getTime())));
  }

  @Override
  public @Nullable Object read(StoredField field, List<Cell> cells) {
    return cells.get(0).date();
  }

  @Override
  public void check(Object value) {
    require(value, Date.class);
  }
}
