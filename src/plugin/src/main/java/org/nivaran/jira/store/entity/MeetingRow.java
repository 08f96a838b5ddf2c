package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A time-limit meeting. The day is {@code 2026-11-24}; its figures and its attendance are JSON.
 * Changes counts those of the meeting and of its items; TellSince is when it was closed, until its
 * instructions are told.
 */
@Table("MEETING")
public interface MeetingRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(10)
  String getMeetingDay();

  @Indexed
  Long getFrozen();

  Long getClosed();

  Long getTold();

  @Indexed
  Long getTellSince();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getStandings();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getAttendance();

  /** How it was moved and cancelled, as JSON; null if it never was. */
  @StringLength(StringLength.UNLIMITED)
  String getReplannings();

  int getRevision();

  long getChanges();
}
