package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A grievance that somebody wants to see before the next meeting. */
@Table("MEETING_MARK")
public interface MeetingMarkRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Unique
  long getIssueId();

  @NotNull
  String getMarkedBy();

  long getAtTime();
}
