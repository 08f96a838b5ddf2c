package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Somebody who works on something just now. */
@Table("PRESENCE")
public interface PresenceRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  @Indexed
  @StringLength(80)
  String getWhat();

  @NotNull
  String getUserKey();

  long getSince();

  long getSeen();
}
