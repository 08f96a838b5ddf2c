package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A file that a citizen sent. NextAt says when it can be claimed; it is empty when it is over. */
@Table("MEDIUM")
public interface MediumRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @Indexed
  long getIssueId();

  @NotNull
  @StringLength(20)
  String getSource();

  @NotNull
  @StringLength(64)
  String getLine();

  @NotNull
  @StringLength(12)
  String getKind();

  @StringLength(450)
  String getHandle();

  @StringLength(450)
  String getMimeType();

  @StringLength(450)
  String getDigest();

  @StringLength(450)
  String getSentName();

  @StringLength(StringLength.UNLIMITED)
  String getAddress();

  long getSent();

  @NotNull
  @Indexed
  @StringLength(12)
  String getState();

  int getAttempts();

  @Indexed
  Long getNextAt();

  @StringLength(60)
  String getNode();

  String getFileName();

  Long getFileSize();

  @StringLength(450)
  String getLastError();

  @StringLength(StringLength.UNLIMITED)
  String getTranscript();

  String getTranscriber();

  Long getTranscribed();
}
