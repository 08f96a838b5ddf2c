package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One thing that an officer is to be told about a grievance, or was. */
@Table("NOTICE_LINE")
public interface NoticeLineRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(120)
  String getUniqueKey();

  @NotNull
  String getUserName();

  long getIssueId();

  @NotNull
  @StringLength(40)
  String getReference();

  @NotNull
  @StringLength(16)
  String getClockKind();

  @NotNull
  @StringLength(20)
  String getStep();

  int getLevelNo();

  long getAtTime();

  long getDueAt();

  @Indexed
  long getNoted();

  /** Whether it is urgent or waits for the digest: the form in which it was noted. */
  @NotNull
  @StringLength(12)
  String getForm();

  /** From when on it may be told by itself; null if it need not be, or was. */
  @Indexed
  Long getUrgentAt();

  /** As {@link #getUserName} while it waits for a digest; null when it was in one. */
  @Indexed
  String getWaitsFor();
}
