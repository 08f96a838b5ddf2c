package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A citizen got another number or id. */
@Table("ADDRESS_MOVE")
public interface AddressMoveRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @Indexed
  long getCitizenId();

  @StringLength(20)
  String getOldPhone();

  String getOldId();

  @StringLength(20)
  String getNewPhone();

  String getNewId();

  Long getMergeId();

  long getAtTime();

  Long getUndone();

  String getUndoneBy();
}
