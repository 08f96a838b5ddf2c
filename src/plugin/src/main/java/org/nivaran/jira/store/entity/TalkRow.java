package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A talk with a deaf citizen. What was wanted and what was written down are JSON. OpenUntil is by
 * when it is to begin, as long as it is open; ReadBackSince is when it ended, as long as its words
 * have to be signed back: both indexes are as small as the work.
 */
@Table("TALK")
public interface TalkRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(255)
  String getUniqueKey();

  @NotNull
  @Indexed
  long getIssueId();

  @NotNull
  @Indexed
  long getWantedAt();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWish();

  @NotNull
  @StringLength(32)
  String getRoom();

  @NotNull
  @StringLength(12)
  String getState();

  Long getSlotFrom();

  Long getSlotTo();

  @StringLength(255)
  String getTaker();

  Long getBegun();

  Long getEnded();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getAccount();

  @Indexed
  Long getOpenUntil();

  @Indexed
  Long getReadBackSince();

  int getRevision();
}
