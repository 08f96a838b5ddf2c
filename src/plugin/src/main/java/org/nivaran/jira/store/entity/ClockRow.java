package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One clock of a grievance; the unique key joins issue, kind and cycle. */
@Table("CLOCK")
public interface ClockRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(80)
  String getUniqueKey();

  @Indexed
  long getIssueId();

  @NotNull
  @StringLength(16)
  String getKind();

  int getCycle();

  int getLimitAmount();

  @NotNull
  @StringLength(20)
  String getLimitUnit();

  @NotNull
  String getRuleName();

  @NotNull
  @StringLength(64)
  String getCalendar();

  int getLevelNo();

  @NotNull
  @StringLength(12)
  String getState();

  long getStarted();

  Long getPausedSince();

  Long getStopped();

  long getHalfAt();

  long getFourFifthsAt();

  long getDueAt();

  @StringLength(20)
  String getNextStep();

  @Indexed
  Long getNextAt();

  int getRevision();
}
