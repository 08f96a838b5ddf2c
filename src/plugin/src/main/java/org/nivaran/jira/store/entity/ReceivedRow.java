package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a citizen wrote about a grievance. */
@Table("RECEIVED")
public interface ReceivedRow extends RawEntity<Long> {

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
  @Indexed
  String getChannelMsgId();

  long getAtTime();

  @StringLength(StringLength.UNLIMITED)
  String getBody();

  /** Null for what was kept before messages were told apart. */
  @StringLength(12)
  String getKind();

  String getRefersTo();
}
