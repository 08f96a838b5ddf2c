package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A recalculation of clocks and how far it has come. The unique key is the same for all that are
 * under way, so that there is one at most.
 */
@Table("RECALCULATION")
public interface RecalculationRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(40)
  String getUniqueKey();

  @StringLength(64)
  String getCalendar();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWords();

  @NotNull
  String getActor();

  long getStarted();

  long getLastClock();

  /** Null in rows that were written before it was counted. */
  Long getOpenClocks();

  long getLooked();

  long getMoved();

  long getFailed();

  /** Of the data it counts by; null before it has counted. */
  Long getDataVersion();

  /** How often it began again because the data had changed; null for never. */
  Long getRestarts();

  Long getStopped();

  Long getFinished();

  int getRevision();
}
