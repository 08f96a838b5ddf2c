package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A department of the district. */
@Table("DEPARTMENT")
public interface DepartmentRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getDeptKey();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  @NotNull
  String getGroupName();

  @NotNull
  @StringLength(64)
  String getCalendar();

  int getSeq();

  /**
   * Its own ladder: working minutes from a breach to each rise, {@code 900 1800}; null for none.
   */
  @StringLength(60)
  String getLadder();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();

  /** Where we have it from. */
  @StringLength(StringLength.MAX_LENGTH)
  String getOrigin();
}
