package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A register that was brought from a camp. */
@Table("CAMP_BATCH")
public interface CampBatchRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  String getTitle();

  @NotNull
  String getFileName();

  @NotNull
  String getOwnerKey();

  long getCreated();

  /** ISO. */
  @NotNull
  @StringLength(10)
  String getCampDay();

  @NotNull
  @StringLength(20)
  String getKind();

  int getTells();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getHeader();

  /** A hash of the names of the columns. */
  @Indexed
  @NotNull
  @StringLength(64)
  String getHeaderKey();

  int getRowCount();

  @Indexed
  @NotNull
  @StringLength(20)
  String getState();

  @StringLength(StringLength.UNLIMITED)
  String getMapping();

  int getRevision();
}
