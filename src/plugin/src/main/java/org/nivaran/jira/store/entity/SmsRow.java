package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A short message and what became of it. */
@Table("SMS")
public interface SmsRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  /** What happened: one SMS for each. */
  @NotNull
  @Unique
  String getEventKey();

  @Indexed
  long getCitizenId();

  @Indexed
  Long getIssueId();

  @NotNull
  @StringLength(60)
  String getMessageKey();

  @NotNull
  @StringLength(10)
  String getLang();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWords();

  @NotNull
  @StringLength(40)
  String getTemplateId();

  @StringLength(40)
  String getHeader();

  int getParts();

  @Indexed
  @NotNull
  @StringLength(20)
  String getState();

  int getAttempts();

  /** When it may be sent, while it waits. */
  @Indexed
  Long getNextAt();

  @StringLength(100)
  String getClaimedBy();

  @Indexed
  Long getClaimedUntil();

  /** The gateway's own id. */
  @Indexed
  String getGatewayId();

  long getCreated();

  long getChanged();

  String getLastError();
}
