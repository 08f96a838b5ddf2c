package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A leaf of the category tree. */
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
}
