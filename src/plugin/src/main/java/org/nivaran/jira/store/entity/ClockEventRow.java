package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What happened to a clock. */
@Table("CLOCK_EVENT")
public interface ClockEventRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  long getClockId();

  @Indexed
  long getIssueId();

  @NotNull
  @StringLength(16)
  String getKind();

  @NotNull
  @StringLength(16)
  String getEventType();

  @StringLength(20)
  String getStep();

  long getAtTime();

  String getActor();

  @NotNull
  String getReasonKey();

  @StringLength(StringLength.UNLIMITED)
  String getReasonArgs();

  Long getDueBefore();

  long getDueAfter();

  /** By what the clock runs from now on; these are null unless that is new. */
  Integer getCycle();

  Integer getLimitAmount();

  @StringLength(20)
  String getLimitUnit();

  String getRuleName();

  @StringLength(64)
  String getCalendar();

  Integer getLevelNo();
}
