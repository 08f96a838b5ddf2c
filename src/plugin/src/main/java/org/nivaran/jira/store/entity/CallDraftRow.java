package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A half-written call. */
@Table("CALL_DRAFT")
public interface CallDraftRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(80)
  String getDraftKey();

  @NotNull
  @Indexed
  String getOwner();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  @Indexed
  long getSavedAt();

  int getRevision();
}
