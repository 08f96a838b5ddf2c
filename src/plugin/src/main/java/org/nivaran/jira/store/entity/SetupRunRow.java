package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The run of the set-up; there is one row at most. */
@Table("SETUP_RUN")
public interface SetupRunRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(20)
  String getName();

  @StringLength(StringLength.UNLIMITED)
  String getRequest();

  @NotNull
  @StringLength(16)
  String getState();

  @StringLength(255)
  String getStartedBy();

  long getStartedAt();

  long getSeenAt();

  Long getEndedAt();

  @StringLength(64)
  String getOwner();

  int getStopAsked();
}
