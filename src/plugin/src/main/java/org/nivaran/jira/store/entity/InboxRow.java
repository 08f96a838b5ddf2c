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
 * What came in. NextAt says when it can be claimed, and is null once it is done or dead. Sender is
 * null for what has no order, and once it is done, so that its index is as small as the work.
 */
@Table("INBOX")
public interface InboxRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @Indexed
  @StringLength(64)
  String getSender();

  @NotNull
  @StringLength(40)
  String getSource();

  @StringLength(StringLength.UNLIMITED)
  String getPayload();

  long getReceived();

  @NotNull
  @Indexed
  @StringLength(12)
  String getState();

  int getAttempts();

  @Indexed
  Long getNextAt();

  @StringLength(60)
  String getNode();

  @StringLength(450)
  String getLastError();
}
