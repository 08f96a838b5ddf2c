package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What made one person of two. Moved has the ids that stood for the other. */
@Table("CITIZEN_MERGE")
public interface CitizenMergeRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Indexed
  long getKeptId();

  @Indexed
  long getGoneId();

  String getGoneName();

  @NotNull
  String getByUser();

  @NotNull
  @StringLength(450)
  String getReason();

  long getAtTime();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getMoved();

  Long getUndoneAt();

  String getUndoneBy();
}
