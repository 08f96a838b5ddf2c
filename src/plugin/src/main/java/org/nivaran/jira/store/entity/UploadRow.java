package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A file that an admin has uploaded and not applied yet. */
@Table("UPLOAD")
public interface UploadRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getToken();

  @NotNull
  String getWho();

  @NotNull
  @StringLength(20)
  String getRecordKind();

  @NotNull
  String getFileName();

  /** In milliseconds. */
  long getKeptAt();

  @StringLength(StringLength.UNLIMITED)
  String getContent();
}
