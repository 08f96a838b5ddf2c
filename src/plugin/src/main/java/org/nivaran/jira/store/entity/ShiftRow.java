package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When an interpreter is there, every week. */
@Table("INTERPRETER_SHIFT")
public interface ShiftRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getShiftKey();

  @NotNull
  @StringLength(255)
  String getUserName();

  @NotNull
  @StringLength(255)
  String getInterpreter();

  @StringLength(255)
  String getOrganisation();

  @StringLength(16)
  String getTie();

  /** {@code yes} or null. */
  @StringLength(3)
  String getOnCall();

  /** Seven texts from Monday, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getWeekly();

  @StringLength(10)
  String getValidFrom();

  @StringLength(10)
  String getValidTo();
}
