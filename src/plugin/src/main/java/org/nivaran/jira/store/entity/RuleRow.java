package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An admin's own routing rule. */
@Table("ROUTING_RULE")
public interface RuleRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getName();

  @StringLength(StringLength.UNLIMITED)
  String getKeywords();

  @StringLength(64)
  String getCategory();

  @StringLength(64)
  String getPlace();

  @StringLength(20)
  String getKind();

  @NotNull
  @StringLength(64)
  String getDepartment();

  @StringLength(64)
  String getPost();

  @StringLength(64)
  String getSetsCategory();

  int getSeq();

  /** The first day it holds, as {@code 2026-03-01}; null for always. */
  @StringLength(10)
  String getValidFrom();

  /** The last day it holds; null for no end. */
  @StringLength(10)
  String getValidTo();
}
