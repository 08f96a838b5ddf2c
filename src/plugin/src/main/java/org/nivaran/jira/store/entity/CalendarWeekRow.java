package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The weekly hours that a calendar has from a day on; the unique key joins the two. */
@Table("CALENDAR_WEEK")
public interface CalendarWeekRow extends RawEntity<Long> {

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

  /** The first day, as {@code 2026-03-01}. */
  @NotNull
  @StringLength(10)
  String getFirstDay();

  /** Seven texts from Monday, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getWeekly();

  /** Closed on every open day; null for no break. */
  String getBreaks();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();

  /** Where we have it from. */
  @StringLength(StringLength.MAX_LENGTH)
  String getOrigin();
}
