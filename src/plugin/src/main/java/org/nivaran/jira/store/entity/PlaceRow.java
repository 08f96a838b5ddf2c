package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A place of the district. */
@Table("PLACE")
public interface PlaceRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getPlaceKey();

  @StringLength(64)
  String getParent();

  @NotNull
  @StringLength(40)
  String getType();

  @StringLength(20)
  String getLgdCode();

  @NotNull
  String getNameEn();

  @NotNull
  String getNameHi();

  @StringLength(StringLength.UNLIMITED)
  String getAliases();

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
