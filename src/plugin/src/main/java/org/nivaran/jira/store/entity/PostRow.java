package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An office at one level of a department. */
@Table("POST")
public interface PostRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getPostKey();

  @NotNull
  @StringLength(64)
  String getDepartment();

  int getLevelNo();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  @StringLength(64)
  String getPlace();

  String getHolder();

  String getSubstitute();

  int getSeq();

  /** The first day it holds, as {@code 2026-03-01}; null for always. */
  @StringLength(10)
  String getValidFrom();

  /** The last day it holds; null for no end. */
  @StringLength(10)
  String getValidTo();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();

  /** Where we have it from. */
  @StringLength(StringLength.MAX_LENGTH)
  String getOrigin();
}
