package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When an office works. */
@Table("CALENDAR")
public interface CalendarRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getCalendarKey();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  @NotNull
  @StringLength(60)
  String getZone();

  @StringLength(StringLength.UNLIMITED)
  String getWeekly();

  /** Closed on every open day: {@code 13:30-14:00}; null for no break. */
  String getBreaks();

  /** The calendar whose holidays and special days hold here too; null for none. */
  @StringLength(64)
  String getBasedOn();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();

  /** Where we have it from. */
  @StringLength(StringLength.MAX_LENGTH)
  String getOrigin();
}
