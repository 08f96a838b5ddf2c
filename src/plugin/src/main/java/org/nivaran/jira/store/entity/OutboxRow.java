package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What goes out. NextAt says when it can be claimed; ClaimedUntil when its claim ends. */
@Table("OUTBOX")
public interface OutboxRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  @StringLength(64)
  String getLine();

  @Indexed
  long getCitizenId();

  @Indexed
  Long getIssueId();

  @StringLength(StringLength.UNLIMITED)
  String getMessage();

  @NotNull
  @Indexed
  @StringLength(12)
  String getState();

  int getAttempts();

  @Indexed
  Long getNextAt();

  @StringLength(60)
  String getNode();

  @Indexed
  Long getClaimedUntil();

  @Indexed
  String getMessageId();

  long getCreated();

  long getChanged();

  @StringLength(450)
  String getLastError();
}
