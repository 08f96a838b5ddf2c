package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A day that is unlike its weekday: closed, closed in part, or open at its own hours. */
@Table("CALENDAR_DAY")
public interface CalendarDayRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(80)
  String getUniqueKey();

  @NotNull
  @Indexed
  @StringLength(64)
  String getCalendar();

  @NotNull
  @StringLength(10)
  String getDayText();

  @StringLength(StringLength.UNLIMITED)
  String getSpans();

  /** When it is closed on top; null for no such part. */
  String getClosedSpans();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  String getOrigin();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();
}
