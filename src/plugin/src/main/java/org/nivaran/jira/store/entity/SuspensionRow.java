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
 * Why and until when a grievance waits. The unique key is the issue while it lasts, and the row
 * itself when it has ended, so that an issue has one at most.
 */
@Table("SUSPENSION")
public interface SuspensionRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getUniqueKey();

  @Indexed
  long getIssueId();

  @NotNull
  @StringLength(12)
  String getKind();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWords();

  @NotNull
  @StringLength(10)
  String getUntilDay();

  long getSince();

  long getWakes();

  /** As {@link #getWakes} while it lasts; null when it has ended. The tick reads this column. */
  @Indexed
  Long getWakesAt();

  Long getEnded();
}
