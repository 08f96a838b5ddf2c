package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A notice that was begun, told or refused, so that it is told once. */
@Table("NOTICE")
public interface NoticeRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  String getUserName();

  @NotNull
  @StringLength(12)
  String getForm();

  @NotNull
  @Indexed
  @StringLength(12)
  String getState();

  @Indexed
  long getAtTime();

  long getAgain();

  /** Why it was refused, or empty. */
  String getReasonKey();

  @StringLength(StringLength.UNLIMITED)
  String getReasonArgs();
}
