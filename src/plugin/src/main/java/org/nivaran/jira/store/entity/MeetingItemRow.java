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
 * A grievance before a meeting: as it was when the agenda was frozen, and what is decided, both as
 * JSON. The unique key is meeting and issue; ChangeNo is the meeting's count of changes when the
 * item changed last.
 */
@Table("MEETING_ITEM")
public interface MeetingItemRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getUniqueKey();

  @Indexed
  long getMeetingId();

  long getIssueId();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getGrievance();

  @NotNull
  @StringLength(200)
  String getReasons();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getDecided();

  int getRevision();

  long getChangeNo();
}
