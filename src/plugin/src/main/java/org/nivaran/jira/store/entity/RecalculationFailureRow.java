package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A clock that a recalculation could not count anew, and why. */
@Table("RECALC_FAILURE")
public interface RecalculationFailureRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Indexed
  long getRunId();

  long getClockId();

  long getIssueId();

  long getAtTime();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getCause();
}
