package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The words of a message in a language; the unique key joins the two. */
@Table("TEMPLATE")
public interface TemplateRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(80)
  String getUniqueKey();

  @NotNull
  @StringLength(64)
  String getMessageKey();

  @NotNull
  @StringLength(10)
  String getLang();

  @StringLength(StringLength.UNLIMITED)
  String getWords();

  String getApprovedName();
}
