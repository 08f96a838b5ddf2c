package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How long something may take; the unique key joins the clock and what it goes by. */
@Table("LIMIT_RULE")
public interface LimitRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(250)
  String getUniqueKey();

  @NotNull
  @StringLength(16)
  String getClock();

  @StringLength(64)
  String getCategory();

  @StringLength(20)
  String getKind();

  @StringLength(12)
  String getPriority();

  int getAmount();

  @NotNull
  @StringLength(20)
  String getUnit();

  String getOrigin();

  /** Where it holds; null for anywhere. */
  @StringLength(64)
  String getPlace();

  /** The first day it holds, as {@code 2026-03-01}; null for always. */
  @StringLength(10)
  String getValidFrom();

  /** The last day it holds; null for no end. */
  @StringLength(10)
  String getValidTo();

  /** How sure we are of it. */
  @StringLength(12)
  String getCertainty();

  /** When it was published, if it was. */
  @StringLength(10)
  String getOriginDate();
}
