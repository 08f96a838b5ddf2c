package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A group or a leaf of the category tree. */
@Table("CATEGORY")
public interface CategoryRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getCategoryKey();

  @NotNull
  @StringLength(64)
  String getDepartment();

  @StringLength(64)
  String getPost();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  @StringLength(StringLength.UNLIMITED)
  String getKeywords();

  int getSeq();

  /** The group it is in; null at the top. */
  @StringLength(64)
  String getParent();

  /** GROUP for one that only holds others; null for a leaf. */
  @StringLength(12)
  String getForm();

  /** Where the citizen is told to go if it is not ours. */
  @StringLength(StringLength.UNLIMITED)
  String getAnswerEn();

  @StringLength(StringLength.UNLIMITED)
  String getAnswerHi();

  /** {@code yes} if it is resolved with a photo only. */
  @StringLength(8)
  String getPhoto();

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
