package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Who changed what of the desk's own data, and when. Rows are never changed. */
@Table("AUDIT")
public interface AuditRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Indexed
  @StringLength(20)
  String getRecordKind();

  @NotNull
  @Indexed
  @StringLength(250)
  String getRecordKey();

  @NotNull
  String getWho();

  /** In milliseconds. */
  @Indexed
  long getChangedAt();

  @NotNull
  @StringLength(12)
  String getDeed();

  /** What it said before, as JSON; null if it was not there. */
  @StringLength(StringLength.UNLIMITED)
  String getOldContent();

  /** What it says since, as JSON; null if it is gone. */
  @StringLength(StringLength.UNLIMITED)
  String getNewContent();
}
